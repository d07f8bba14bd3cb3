package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Event;
import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slug;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds posts, and counts them under their terms. */
final class PostImport {

    private final ImportUnit importing;
    private final UnitOfWork unit;

    PostImport(ImportUnit importing) {
        this.importing = importing;
        this.unit = importing.work();
    }

    void add(List<Entry.OfPost> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Set<Id> here = new HashSet<>();
        unit.posts()
                .find(entries.stream().map(entry -> entry.post().id()).toList())
                .forEach(post -> here.add(post.id()));
        Set<Id> deleted = deletedTerms(entries);
        List<Event> histories = new ArrayList<>();
        Map<Id, Integer> listed = new HashMap<>();
        for (Entry.OfPost entry : entries) {
            if (here.contains(entry.post().id())) {
                importing.present(entry);
            } else {
                Post added = add(entry, deleted);
                histories.addAll(entry.history());
                added.listedUnder().forEach(term -> listed.merge(term, 1, Integer::sum));
            }
        }
        importing.append(histories);
        addListed(listed);
    }

    /** An edit of a post that is filed under what is not there would be refused. */
    private Set<Id> deletedTerms(List<Entry.OfPost> entries) {
        Set<Id> named = new HashSet<>();
        entries.forEach(entry -> named.addAll(entry.post().filing().terms()));
        return new TermImport(importing).deletedHere(named);
    }

    private Post add(Entry.OfPost entry, Set<Id> deleted) {
        Filing filing = entry.post().filing();
        for (Id term : entry.post().filing().terms()) {
            if (deleted.contains(term)) {
                importing.note(entry, "the term " + term + " was deleted here; the post is no longer filed under it");
                filing = filing.without(term);
            }
        }
        Post post = entry.post().withFiling(filing);
        String slug = importing.claim(entry, Slug.Space.POST, post.content().slug(), entry.oldSlugs());
        if (!importing.dryRun()) {
            unit.posts().insert(post.withContent(post.content().withSlug(slug)));
        }
        importing.added(entry);
        return post;
    }

    private void addListed(Map<Id, Integer> listed) {
        if (importing.dryRun()) {
            return;
        }
        Map<Id, Integer> some = new HashMap<>();
        listed.forEach((term, posts) -> {
            some.put(term, posts);
            if (some.size() == ImportUnit.AT_ONCE) {
                unit.terms().addListed(some);
                some.clear();
            }
        });
        unit.terms().addListed(some);
    }
}

package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.PostContent;
import dev.rejoinder.model.Stamps;
import dev.rejoinder.model.Taxonomy;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes posts of items. */
final class PostMapping {
    private static final Pattern TRASHED = Pattern.compile("__trashed(-\\d+)?$");

    private final OriginalIds ids;
    private final Authors authors;
    private final TermRegister register;
    private final Map<TermKey, Id> terms;

    PostMapping(Plan plan, Map<TermKey, Id> terms) {
        this.ids = plan.ids();
        this.authors = plan.authors();
        this.register = plan.terms();
        this.terms = terms;
    }

    /** The post, with the slug that it ought to have. */
    Post post(WxrItem item, ItemFacts facts, Remarks remarks) {
        tellOddDates(item, facts, remarks);
        return new Post(
                ids.numbered(OriginalIds.Kind.POST, facts.id()),
                0,
                content(item, facts, remarks),
                authors.of(item.identity().creator(), remarks),
                filing(item),
                PostStatus.of(item, facts.date(), remarks),
                new Stamps(
                        facts.date(), ItemFacts.within(item.times().modified().orElse(facts.date()))),
                PostAttributes.of(item, ids, remarks));
    }

    private static void tellOddDates(WxrItem item, ItemFacts facts, Remarks remarks) {
        if (item.identity().type().isEmpty()) {
            remarks.that("does not say what it is, and was taken for a post");
        }
        if (item.times().published().isEmpty()) {
            remarks.that("has no date, and was given " + facts.date());
        } else if (!item.times().published().get().equals(facts.date())) {
            remarks.that("has a date out of reach, and was given " + facts.date());
        }
    }

    private static PostContent content(WxrItem item, ItemFacts facts, Remarks remarks) {
        String title = remarks.line("title", item.content().title(), PostContent.MAX_TITLE);
        return new PostContent(
                title,
                slug(item, facts, title, remarks),
                remarks.html("body", item.content().body()),
                remarks.block("excerpt", item.content().excerpt(), PostContent.MAX_EXCERPT));
    }

    private static String slug(WxrItem item, ItemFacts facts, String title, Remarks remarks) {
        String given = item.identity().slug();
        String bare = facts.trashed() ? TRASHED.matcher(given).replaceFirst("") : given;
        String slug = SlugRules.of(bare, title, facts.noun());
        if (!bare.isEmpty() && !slug.equals(bare)) {
            remarks.that("has a slug that can't stand in an address; it is " + Quoted.of(slug) + " now");
        }
        return slug;
    }

    private Filing filing(WxrItem item) {
        return new Filing(
                filed(item, Taxonomy.CATEGORY),
                filed(item, Taxonomy.TAG),
                item.settings().sticky());
    }

    private Set<Id> filed(WxrItem item, Taxonomy taxonomy) {
        return item.terms().stream()
                .flatMap(use -> register.key(use).stream())
                .filter(key -> key.taxonomy() == taxonomy)
                .flatMap(key -> Stream.ofNullable(terms.get(key)))
                .collect(Collectors.toSet());
    }
}

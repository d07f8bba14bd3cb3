package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Member;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The blog's own people. The host knows them by their logins. */
final class Authors {
    private final Map<String, Member> byLogin = new HashMap<>();
    private final Map<Long, Member> byId = new HashMap<>();

    void add(WxrAuthor author, Problems report) {
        Remarks remarks = new Remarks(report, author.line(), "author " + Quoted.of(author.login()));
        String login = remarks.line("login", author.login(), Member.MAX_ID);
        if (login.isEmpty()) {
            remarks.that("was skipped: without a login nothing can name them");
            return;
        }
        String name = remarks.line("display name", author.displayName(), Author.MAX_NAME);
        Member member = Member.of(login, name.isEmpty() ? login : name);
        byLogin.put(author.login(), member);
        if (author.id() > 0) {
            byId.put(author.id(), member);
        }
    }

    Member of(String login, Remarks remarks) {
        Member known = byLogin.get(login);
        if (known != null) {
            return known;
        }
        String id = remarks.line("author", login, Member.MAX_ID);
        if (id.isEmpty()) {
            remarks.that("names no author; it is by 'unknown' now");
            return Member.of("unknown", "Unknown");
        }
        return Member.of(id, id);
    }

    Optional<Member> of(long userId) {
        return Optional.ofNullable(byId.get(userId));
    }
}

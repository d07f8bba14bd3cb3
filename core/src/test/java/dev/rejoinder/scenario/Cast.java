package dev.rejoinder.scenario;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import java.util.List;

/** Who appears in the scenarios. */
final class Cast {

    static final Actor READER = Actor.member("rita", "Rita", Capability.COMMENT);
    static final Actor WRITER = Actor.member("walt", "Walt", Capability.WRITE);
    static final Actor EDITOR = Actor.member("edna", "Edna", Capability.WRITE, Capability.PUBLISH);
    static final Actor MODERATOR = Actor.member("moe", "Moe", Capability.MODERATE, Capability.COMMENT);
    static final Actor ADMIN = Actor.member("ada", "Ada", Capability.ADMINISTER);
    static final Actor NOBODY = Actor.member("nemo", "Nemo");
    static final List<Actor> READERS = List.of(READER, reader("bob"), reader("carol"));

    private Cast() {}

    static Actor reader(String id) {
        return Actor.member(id, "Reader " + id, Capability.COMMENT);
    }
}

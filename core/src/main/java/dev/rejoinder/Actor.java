package dev.rejoinder;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Member;
import java.util.Set;

/**
 * Who does something, and what they may do. The host vouches for both: the library never logs anyone in.
 *
 * @param author whose name stands under what the actor writes
 * @param capabilities {@link Capability#ADMINISTER} includes all others
 */
public record Actor(Author author, Set<Capability> capabilities) {

    public Actor {
        capabilities = Set.copyOf(capabilities);
    }

    /** A passer-by, who may comment. */
    public static Actor guest(Guest guest) {
        return new Actor(guest, Set.of(Capability.COMMENT));
    }

    public static Actor member(String id, String name, Capability... capabilities) {
        return new Actor(Member.of(id, name), Set.of(capabilities));
    }

    public boolean may(Capability capability) {
        return capabilities.contains(capability) || capabilities.contains(Capability.ADMINISTER);
    }

    boolean is(Member member) {
        return author instanceof Member self && self.id().equals(member.id());
    }

    /** How events name this actor: a member by id, a guest not at all. */
    String eventName() {
        return author instanceof Member member ? member.id() : "";
    }
}

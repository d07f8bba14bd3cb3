package dev.rejoinder;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Member;
import java.util.Optional;
import java.util.Set;

/**
 * Who reads a thread. Viewers see their own held comments in place, marked as such; nobody else does.
 *
 * @param member whose held comments are looked for
 * @param own comments that a guest can prove to be theirs, by the {@link EditTokens} that came with them; at most
 *     {@value #MAX_OWN}
 * @param voter as whom this reader votes, if the votes are to come with the page; none come of one who cannot vote at all
 */
public record Viewer(Optional<Member> member, Set<CommentKey> own, Optional<Voter> voter) {

    /** How many held comments of one thread a viewer sees at most: the newest. */
    public static final int MAX_OWN = 100;

    private static final Viewer ANYONE = new Viewer(Optional.empty(), Set.of(), Optional.empty());

    public Viewer {
        own = Set.copyOf(own);
        if (own.size() > MAX_OWN) {
            throw new IllegalArgumentException("at most 100 comments of one's own, not " + own.size());
        }
    }

    /** Sees what everybody sees. */
    public static Viewer anyone() {
        return ANYONE;
    }

    /** A member, who votes as {@link Voter#of} names them; a guest is {@link #anyone()}. */
    public static Viewer of(Actor actor) {
        return actor.author() instanceof Member member
                ? new Viewer(Optional.of(member), Set.of(), Optional.of(Voter.of(actor)))
                : ANYONE;
    }

    /** A guest, with the comments whose tokens were found valid. */
    public static Viewer whoWrote(Set<CommentKey> own) {
        return new Viewer(Optional.empty(), own, Optional.empty());
    }

    /** The same reader, whose votes come with the page: those that {@link Comments#vote} took from this voter. */
    public Viewer votingAs(Voter voter) {
        return new Viewer(member, own, Optional.of(voter));
    }
}

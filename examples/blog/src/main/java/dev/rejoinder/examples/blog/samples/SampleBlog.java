package dev.rejoinder.examples.blog.samples;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.BlogStore;
import java.time.Clock;
import java.util.Arrays;

/** The blog of a repair café. */
public final class SampleBlog {

    private static final Actor MARTA = Actor.member("marta", "Marta Lindqvist", Capability.PUBLISH, Capability.WRITE);
    private static final Actor TOMAS = Actor.member("tomas", "Tomás Ferreira", Capability.PUBLISH, Capability.WRITE);

    private static final Guest MISAKI = Guest.named("佐藤 美咲").withEmail("misaki@example.jp");
    private static final Guest BEN =
            Guest.named("Ben Achterberg").withEmail("ben@example.nl").withUrl("https://example.nl/ben");
    private static final Guest OLENA = Guest.named("Олена Коваль").withEmail("olena@example.ua");
    private static final Guest RUTH = Guest.named("Ruth").withEmail("ruth@example.org");

    private final SampleDesk desk;
    private final Id repairs;
    private final Id beginners;
    private final Id tools;

    private SampleBlog(SampleDesk desk) {
        this.desk = desk.daysAgo(70, 8, 0);
        this.repairs = desk.category("Repairs", null, "What people carried in, and how it left again.");
        this.beginners = desk.tag("for beginners");
        this.tools = desk.tag("tools");
    }

    /** Writes the samples into a store that has no posts of any kind. */
    public static void writeIfEmpty(BlogStore store) {
        Rejoinder rejoinder = Rejoinder.on(store).build();
        boolean empty = Arrays.stream(Publication.State.values())
                .allMatch(state -> rejoinder
                        .posts()
                        .inState(MARTA, state, null, 1)
                        .orThrow()
                        .items()
                        .isEmpty());
        if (empty) {
            new SampleBlog(new SampleDesk(store, Clock.systemUTC())).write();
        }
    }

    private void write() {
        welcome();
        lamp();
        darning();
        toaster();
        brakes();
    }

    private void welcome() {
        Id about = desk.category("About the table", null, "");
        PostDraft draft = PostDraft.titled("Bring one broken thing")
                .in(about)
                .tagged(beginners)
                .sticky(true);
        Post post = desk.daysAgo(68, 9, 5).publish(MARTA, draft, "welcome.md");
        desk.daysAgo(67, 19, 40);
        Comment asked = desk.approved(
                post, null, RUTH, "Do I have to know what is wrong with it? My radio hums, and that is all I can say.");
        desk.daysAgo(66, 7, 52);
        desk.approved(post, asked, BEN, "“It hums” is already half a diagnosis. Bring it!");
    }

    private void lamp() {
        Id electrics = desk.category("Electrics", repairs, "Unplug it first. Then look again.");
        PostDraft draft = PostDraft.titled("The lamp that worked on Tuesdays")
                .in(electrics)
                .tagged(tools, desk.tag("patience"));
        Post post = desk.daysAgo(47, 16, 30).publish(TOMAS, draft, "lamp.md");
        Comment first = desk.daysAgo(46, 8, 11)
                .approved(
                        post,
                        null,
                        OLENA,
                        "У нас була така сама лампа! Ours only worked when the cat lay on the cable. We kept the cat.");
        Comment answer =
                desk.daysAgo(46, 10, 3).approved(post, first, BEN, "A cat is a *strain relief* with opinions.");
        Comment rude = desk.daysAgo(46, 12, 44).approved(post, answer, RUTH, "(Something unkind about cats.)");
        desk.daysAgo(46, 13, 20)
                .approved(post, rude, OLENA, "He is asleep on the router now, so I may be offline soon.");
        desk.daysAgo(45, 8, 0).decide(rude, Status.REMOVED, "Cats are above criticism here.");
        Comment asked = desk.daysAgo(44, 6, 58)
                .approved(
                        post,
                        null,
                        MISAKI,
                        "ありがとうございます。 Which clamp is it? In ours there is only a knot in the cable, and I never dared to ask.");
        desk.voted(first, 4, 1).voted(answer, 7, 0).voted(asked, 3, 0).pin(asked);
    }

    private void darning() {
        Id textiles = desk.category("Textiles", repairs, "");
        PostDraft draft = PostDraft.titled("Darning a jumper so that it shows")
                .in(textiles)
                .tagged(beginners, desk.tag("wool"));
        Post post = desk.daysAgo(30, 11, 0).publish(MARTA, draft, "darning.md");
        Comment orange = desk.daysAgo(29, 18, 25)
                .approved(post, null, MISAKI, "I used an orange. I can report the exact moment at which it doesn’t.");
        desk.daysAgo(29, 20, 2).approved(post, orange, RUTH, "Was the jumper orange, too, in the end?");
    }

    private void toaster() {
        Id kitchen = desk.category("Kitchen", repairs, "");
        PostDraft draft = PostDraft.titled("The toaster we couldn’t save")
                .excerpt(
                        "We should also write about the ones that got away. This one was from 1968, and heavy as a dictionary.")
                .in(kitchen, repairs)
                .tagged(desk.tag("failures"));
        desk.daysAgo(12, 17, 45).publish(TOMAS, draft, "toaster.md");
    }

    private void brakes() {
        Id bicycles = desk.category("Bicycles", repairs, "");
        PostDraft draft = PostDraft.titled("Why brakes squeal, and what to try first")
                .excerpt(
                        "A squeal needs two things: something that grips and lets go, and something loose enough to swing.")
                .in(bicycles)
                .tagged(beginners, tools);
        Post post = desk.daysAgo(3, 9, 30).publish(TOMAS, draft, "brakes.md");
        desk.daysAgo(2, 14, 6)
                .held(
                        post,
                        null,
                        Guest.named("Pia").withEmail("pia@example.org"),
                        "The coin trick worked. Which coin, though? Mine was a *very* small one.");
        desk.daysAgo(1, 3, 33)
                .held(
                        post,
                        null,
                        Guest.named("Best Brakes Ever").withEmail("sales@example.com"),
                        "Pads at https://example.com/a, rims at https://example.com/b, all else at https://example.com/c!");
    }
}

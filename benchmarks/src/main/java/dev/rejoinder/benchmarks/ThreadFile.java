package dev.rejoinder.benchmarks;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread in a file, the same for every system that is compared. A line is a comment, in tab-separated columns: its number
 * from 1, the number of the one that it answers or 0, depth, epoch second, 0 if it is held and else 1, author, e-mail,
 * address, body in HTML with {@code \n} for the end of a line. A shorter thread is the first lines of a longer one.
 */
final class ThreadFile {

    private static final int COLUMNS = 9;

    private ThreadFile() {}

    /** @throws IllegalArgumentException if the file has fewer comments, or a line that is no comment */
    static SampleThread read(Path file, int size) throws IOException {
        CommentThread thread = SampleThread.threadOf(size);
        List<Comment> comments = new ArrayList<>(size);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            while (comments.size() < size) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IllegalArgumentException(
                            "%s has %,d comments, not %,d".formatted(file, comments.size(), size));
                }
                comments.add(comment(thread, comments, line.split("\t")));
            }
        }
        return new SampleThread(thread, comments);
    }

    private static Comment comment(CommentThread thread, List<Comment> above, String[] columns) {
        int number = above.size() + 1;
        if (columns.length != COLUMNS || !columns[0].equals(Integer.toString(number))) {
            throw new IllegalArgumentException("line " + number + " is not the comment of that number");
        }
        int parent = Integer.parseInt(columns[1]);
        Instant at = Instant.ofEpochSecond(Long.parseLong(columns[3]));
        Id id = SampleThread.id(number, at);
        return SampleThread.comment(
                thread.id(),
                parent == 0 ? Placement.root(id) : Placement.under(above.get(parent - 1), id),
                Guest.named(columns[5]).withEmail(columns[6]),
                columns[7],
                Text.html(columns[8].replace("\\n", "\n")),
                at,
                columns[4].equals("0"));
    }
}

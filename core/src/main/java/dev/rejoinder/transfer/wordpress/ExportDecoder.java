package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.transfer.ImportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters, by the byte order mark, else by the XML declaration, else as UTF-8. Bytes that the encoding does
 * not have become U+FFFD and are reported, once a line: MySQL happily keeps Latin-1 bytes in a table that WordPress
 * takes for UTF-8, and one of them would end an XML parser.
 */
final class ExportDecoder extends Reader {
    private static final int HEAD = 1024;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final Problems problems;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private boolean ended;
    private int line = 1;
    private int reportedLine;

    private ExportDecoder(InputStream in, Charset charset, Problems problems) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.problems = problems;
    }

    static Reader over(InputStream export, Problems problems) throws IOException {
        byte[] head = export.readNBytes(HEAD);
        if (startsWith(head, 0x1F, 0x8B) || startsWith(head, 'P', 'K', 3, 4)) {
            throw new ImportException(1, "the file is compressed; unpack it first", null);
        }
        int mark = markLength(head);
        Charset charset = mark == 0 ? declared(head) : marked(head);
        byte[] rest = Arrays.copyOfRange(head, mark, head.length);
        return new ExportDecoder(new SequenceInputStream(new ByteArrayInputStream(rest), export), charset, problems);
    }

    private static int markLength(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset marked(byte[] head) {
        return switch (head[0] & 0xFF) {
            case 0xFE -> StandardCharsets.UTF_16BE;
            case 0xFF -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static Charset declared(byte[] head) {
        Matcher matcher = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = matcher.group(1);
        try {
            return trueCharset(Charset.forName(name));
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            throw new ImportException(1, "the encoding " + name + ", which the file declares, is not known", e);
        }
    }

    /**
     * A declaration that is legible byte by byte is not in UTF-16, whatever it says; and what blogs call ISO-8859-1 is
     * windows-1252, as in browsers: otherwise every curly quote becomes a control character.
     */
    private static Charset trueCharset(Charset declared) {
        if (declared.name().startsWith("UTF-16") || declared.name().startsWith("UTF-32")) {
            return StandardCharsets.UTF_8;
        }
        return declared.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : declared;
    }

    private static boolean startsWith(byte[] head, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Needs room for a surrogate pair, so {@code length} must be at least 2. */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        int from = offset;
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            countLines(target, from, chars.position());
            from = chars.position();
            if (result.isOverflow() || !chars.hasRemaining()) {
                return from - offset;
            }
            if (result.isError()) {
                bytes.position(bytes.position() + result.length());
                chars.put('\uFFFD');
                report();
            } else if (from > offset) {
                return from - offset;
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    private void countLines(char[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            if (target[i] == '\n') {
                line++;
            }
        }
    }

    private void report() {
        if (reportedLine != line) {
            reportedLine = line;
            problems.problem(line, "bytes that are not " + decoder.charset() + " were replaced by U+FFFD");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

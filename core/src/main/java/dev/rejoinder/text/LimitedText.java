package dev.rejoinder.text;

/** Takes so many characters and no more. */
final class LimitedText implements Appendable {

    private final StringBuilder out = new StringBuilder();
    private final long limit;

    LimitedText(long limit) {
        this.limit = limit;
    }

    @Override
    public Appendable append(CharSequence text) {
        return append(text, 0, text.length());
    }

    /** @throws Overlong beyond the limit */
    @Override
    public Appendable append(CharSequence text, int start, int end) {
        if ((long) out.length() + end - start > limit) {
            throw new Overlong();
        }
        out.append(text, start, end);
        return this;
    }

    @Override
    public Appendable append(char c) {
        return append(String.valueOf(c));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

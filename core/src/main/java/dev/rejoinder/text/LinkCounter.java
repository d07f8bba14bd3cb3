package dev.rejoinder.text;

import java.util.List;

/** Counts the links that the policy let through. */
final class LinkCounter implements PieceReceiver {

    private int count;

    int count() {
        return count;
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        count += name.equals("a") && Attributes.value("href", attributes) != null ? 1 : 0;
    }

    @Override
    public void closeTag(String name) {}

    @Override
    public void text(String text) {}
}

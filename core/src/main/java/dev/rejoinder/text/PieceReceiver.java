package dev.rejoinder.text;

import org.owasp.html.HtmlStreamEventReceiver;

/** Hears a piece of HTML, for which it does not matter where the document begins and ends. */
interface PieceReceiver extends HtmlStreamEventReceiver {

    @Override
    default void openDocument() {}

    @Override
    default void closeDocument() {}
}

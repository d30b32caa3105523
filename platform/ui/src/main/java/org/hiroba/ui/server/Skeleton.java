package org.hiroba.ui.server;

import java.util.stream.Stream;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The outline of the portal that stands on the page until the portal itself is there, so that a phone on a slow line shows at
 * once that something comes, and what. {@code theme/skeleton.css} draws it and takes it away when the shell has arrived.
 */
final class Skeleton {
    private static final int ENTRIES = 5;
    private static final int CARDS = 3;

    private Skeleton() {}

    static void draw(Document page, Texts texts, Language language) {
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/theme/skeleton.css");
        Element outline = page.body().appendElement("div").addClass("h-skeleton");
        outline.appendElement("p").attr("role", "status").text(texts.get(language, "ui.loading"));
        Element shape = outline.appendElement("div").attr("aria-hidden", "true");
        repeat(shape.appendElement("div").addClass("h-skeleton-rail"), ENTRIES);
        shape.appendElement("div").addClass("h-skeleton-head");
        repeat(shape.appendElement("div").addClass("h-skeleton-cards"), CARDS);
        page.body().appendElement("noscript")
                .appendElement("p").addClass("h-noscript").text(texts.get(language, "ui.noscript"));
    }

    private static void repeat(Element parent, int times) {
        Stream.generate(() -> "div").limit(times).forEach(parent::appendElement);
    }
}

package org.hiroba.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.web.security.ContentPolicy;

/**
 * The frame around every page of plain HTML: one answer holds it all, style included, so that it shows at once and also
 * where nothing else works.
 */
public final class PlainPage {
    public static final String CONTENT_TYPE = "text/html;charset=utf-8";

    private static final String STYLE = read("page/plain.css");
    private static final String ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'"
            + "%3E%3Crect width='40' height='40' rx='11' fill='%232b4b7e'/%3E%3Ctext x='20' y='28' font-size='22' "
            + "font-weight='700' text-anchor='middle' fill='%23fffefb' font-family='sans-serif'%3E%E5%BA%83"
            + "%3C/text%3E%3C/svg%3E";

    private final Texts texts;
    private final Language language;
    private final String title;
    private Optional<String> otherLanguage = Optional.empty();
    private List<Tag> languageSwitch = List.of();
    private boolean wide;

    public PlainPage(Texts texts, Language language, String title) {
        this.texts = texts;
        this.language = language;
        this.title = title;
    }

    /** The Content-Security-Policy that goes with the page. */
    public static String policy() {
        return ContentPolicy.plainPage(StyleHash.VALUE);
    }

    /** Adds a link to the same page in the other language. */
    public PlainPage switchLanguageAt(String address) {
        otherLanguage = Optional.of(address);
        return this;
    }

    /** Puts controls of the page's own in the place of the link to the other language. */
    public PlainPage switchLanguageBy(Tag... controls) {
        languageSwitch = List.of(controls);
        return this;
    }

    /** For pages that are read rather than filled in. */
    public PlainPage wide() {
        wide = true;
        return this;
    }

    /** The language that is not this one. */
    public static Language other(Language language) {
        return language == Language.JA ? Language.EN : Language.JA;
    }

    public String render(List<Tag> content) {
        Tag html = Tag.of("html").with("lang", language.tag()).add(head(), body(content));
        return "<!doctype html>" + html;
    }

    private Tag head() {
        String name = texts.get(language, "web.name");
        return Tag.of("head")
                .add(
                        Tag.of("meta").with("charset", "utf-8"),
                        Tag.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width,initial-scale=1"),
                        Tag.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Tag.of("title").text(title.equals(name) ? name : title + " - " + name),
                        Tag.of("link").with("rel", "icon").with("href", ICON),
                        Tag.of("style").raw(new TrustedMarkup(STYLE)));
    }

    private Tag body(List<Tag> content) {
        return Tag.of("body", wide ? "wide" : "narrow")
                .add(
                        header(),
                        Tag.of("main").add(content),
                        Tag.of("footer").raw(Plaza.DRAWING));
    }

    private Tag header() {
        Tag header = Tag.of("header", "top")
                .add(Tag.of("a", "mark")
                        .with("href", "/")
                        .add(
                                Tag.of("span", "seal").with("aria-hidden", "true").text("広"),
                                Tag.of("span", "word").text(texts.get(language, "web.name"))));
        otherLanguage.ifPresent(address -> header.add(link(address)));
        return header.add(languageSwitch);
    }

    private Tag link(String address) {
        Language other = other(language);
        return Tag.of("a", "language")
                .with("href", address)
                .with("lang", other.tag())
                .with("hreflang", other.tag())
                .text(texts.get(other, "web.language.self"));
    }

    private static String read(String resource) {
        try (InputStream in = PlainPage.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + resource, e);
        }
    }

    /** Lets the one style sheet in, and no other (CSP Level 2, hash-source). */
    private static final class StyleHash {
        static final String VALUE = of(STYLE);

        private static String of(String style) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
                return "sha256-" + Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }
}

package org.hiroba.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of HTML. All text and every attribute's value is escaped, so that nothing that a person typed becomes markup.
 *
 * <p><b>Threads:</b> confined to one.
 */
public final class Tag {
    private static final Set<String> VOID = Set.of("input", "meta", "link", "br", "hr", "img");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    public static Tag of(String name) {
        return new Tag(name);
    }

    /** With a class attribute. */
    public static Tag of(String name, String cssClass) {
        return new Tag(name).with("class", cssClass);
    }

    public Tag with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** An attribute without a value, such as {@code required}, if the condition holds. */
    public Tag with(String attribute, boolean condition) {
        if (condition) {
            attributes.put(attribute, "");
        }
        return this;
    }

    public Tag add(Tag... children) {
        content.addAll(List.of(children));
        return this;
    }

    public Tag add(Collection<Tag> children) {
        content.addAll(children);
        return this;
    }

    public Tag text(String text) {
        content.add(text);
        return this;
    }

    /** Markup that is ours to the last letter: style sheets and icons, never anything typed by somebody. */
    Tag raw(TrustedMarkup markup) {
        content.add(markup);
        return this;
    }

    /** An icon of ours. */
    public Tag icon(Icon icon) {
        return raw(icon.markup());
    }

    @Override
    public String toString() {
        StringBuilder html = new StringBuilder(256);
        write(html);
        return html.toString();
    }

    private void write(StringBuilder html) {
        html.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            html.append(' ').append(attribute);
            if (!value.isEmpty()) {
                html.append("=\"");
                escape(value, html);
                html.append('"');
            } else if (attribute.equals("value") || attribute.equals("alt")) {
                html.append("=\"\"");
            }
        });
        html.append('>');
        if (VOID.contains(name)) {
            return;
        }
        content.forEach(part -> {
            switch (part) {
                case Tag child -> child.write(html);
                case TrustedMarkup markup -> html.append(markup.html());
                default -> escape(part.toString(), html);
            }
        });
        html.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}

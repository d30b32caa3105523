package org.hiroba.core.text;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Makes links of bare addresses. The library lets an address run on through any letter; Japanese is written without
 * spaces, so here it ends where hiragana or full-width punctuation begins, and other Japanese letters count only where a
 * part of the path starts with them ({@code https://ja.wikipedia.org/wiki/日本}).
 */
final class BareLinkPieces extends TextPieces {
    private static final String JAPANESE = "\\p{IsHan}\\p{IsKatakana}ー";
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\x21-\\x7e]+(?:(?<=[/=_\\-])[" + JAPANESE + "]+[\\x21-\\x7e" + JAPANESE + "]*+)?+");

    private final LinkExtractor extractor = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
            .build();

    @Override
    List<Node> split(String text) {
        List<Node> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            Optional<Bare> next = next(text, from);
            if (next.isEmpty()) {
                break;
            }
            addText(pieces, text.substring(from, next.get().start()));
            pieces.add(next.get().toNode());
            from = next.get().end();
        }
        if (!pieces.isEmpty()) {
            addText(pieces, text.substring(from));
        }
        return pieces;
    }

    private Optional<Bare> next(String text, int from) {
        Iterator<LinkSpan> spans = extractor
                .extractLinks(CharBuffer.wrap(text, from, text.length()))
                .iterator();
        while (spans.hasNext()) {
            LinkSpan span = spans.next();
            Optional<Bare> bare = bare(text, from + span.getBeginIndex(), from + span.getEndIndex(), span.getType());
            if (bare.isPresent()) {
                return bare;
            }
        }
        return Optional.empty();
    }

    private static Optional<Bare> bare(String text, int start, int end, LinkType type) {
        Matcher matcher = ADDRESS.matcher(text).region(start, end);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String address = matcher.group();
        String target = switch (type) {
            case URL -> address;
            case WWW -> "http://" + address;
            case EMAIL -> "mailto:" + address;
        };
        boolean web = target.toLowerCase(Locale.ROOT).startsWith("http");
        boolean whole = type == LinkType.EMAIL ? matcher.end() == end : web && LinkTarget.of(target).isPresent();
        return whole ? Optional.of(new Bare(start, matcher.end(), address, target)) : Optional.empty();
    }

    private static void addText(List<Node> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Text(text));
        }
    }

    private record Bare(int start, int end, String address, String target) {
        Node toNode() {
            Link link = new Link(target, null);
            link.appendChild(new Text(address));
            return link;
        }
    }
}

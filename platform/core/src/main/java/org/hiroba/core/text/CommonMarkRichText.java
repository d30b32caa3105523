package org.hiroba.core.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.text.RichText;

/**
 * CommonMark, rendered by a renderer that knows no dangerous link, then passed through a sanitizer that knows no
 * dangerous element: either wall alone would do (docs/adr/0005). What nests deeper than 30 levels, or is longer than any
 * text that can be stored, is shown as plain text.
 */
public final class CommonMarkRichText implements RichText {
    private static final int MOST_CHARACTERS = 40_000;
    private static final int MOST_LEVELS = 30;
    /** Control characters, and the two that turn the direction of what follows and so can disguise a link. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\u202D\\u202E&&[^\\n\\r\\t]]");

    private final Parser parser;
    private final HtmlRenderer renderer;

    public CommonMarkRichText(People people) {
        List<Extension> extensions = List.of(TablesExtension.create(), StrikethroughExtension.create());
        parser = Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(MOST_LEVELS)
                .maxInlineNesting(MOST_LEVELS)
                .postProcessor(new JapaneseEmphasis())
                .postProcessor(new BareLinkPieces())
                .postProcessor(new MentionPieces(new MentionScanner(people)))
                .build();
        renderer = HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .softbreak("<br />\n")
                .nodeRendererFactory(SafeNodeRenderer::new)
                .build();
    }

    @Override
    public String toHtml(String markdown) {
        return ClearText.isClear(markdown) ? "<p>" + markdown + "</p>\n" : rendered(markdown);
    }

    /** By way of parser, renderer and sanitizer, however clear the text. */
    String rendered(String markdown) {
        return SafeElements.sanitize(renderer.render(parse(markdown)));
    }

    @Override
    public String toExcerpt(String markdown, int maxLength) {
        String clear = ClearWords.of(markdown);
        return PlainWords.cut(clear != null ? clear : parsedWords(markdown).text(), maxLength);
    }

    /** By way of the parser, however clear the text. */
    PlainWords parsedWords(String markdown) {
        return new PlainWords(parse(markdown));
    }

    /** Who is named in the text, in order; whatever their state. The same people whom {@link #toHtml} links. */
    public Set<Person> mentioned(String markdown) {
        Set<Person> found = new LinkedHashSet<>();
        parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof MentionNode mention) {
                    found.add(mention.person());
                }
                visitChildren(node);
            }
        });
        return found;
    }

    private Node parse(String markdown) {
        String clean = UNWANTED.matcher(markdown).replaceAll("");
        return clean.length() <= MOST_CHARACTERS ? parser.parse(JapaneseEmphasis.mark(clean)) : plain(clean);
    }

    private static Node plain(String text) {
        Paragraph paragraph = new Paragraph();
        text.lines().forEach(line -> {
            paragraph.appendChild(new Text(line));
            paragraph.appendChild(new SoftLineBreak());
        });
        Document document = new Document();
        document.appendChild(paragraph);
        return document;
    }
}

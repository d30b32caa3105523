package org.hiroba.core.text;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Lets {@code **「重要」**です} be bold. CommonMark (spec 0.31.2, section 6.2) tells opening from closing asterisks by
 * the spaces around, which Japanese does not have where a bracket or full stop meets a letter. There a mark that counts
 * as punctuation (U+FFFC, which nobody types) is put in before parsing and taken out of the parsed text.
 */
final class JapaneseEmphasis extends AbstractVisitor implements PostProcessor {
    private static final String MARK = "\uFFFC";
    private static final String LETTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";
    private static final String PUNCTUATION = "[\\p{P}\\p{S}&&[^*_~`\\\\]]";
    private static final String RUN = "(\\*{1,3}|~~)";
    private static final Pattern CLOSING = Pattern.compile("(?<=" + PUNCTUATION + ")" + RUN + "(?=" + LETTER + ")");
    private static final Pattern OPENING = Pattern.compile("(?<=" + LETTER + ")" + RUN + "(?=" + PUNCTUATION + ")");

    static String mark(String markdown) {
        String clean = unmark(markdown);
        if (clean.indexOf('*') < 0 && clean.indexOf('~') < 0) {
            return clean;
        }
        String opened = OPENING.matcher(clean).replaceAll(MARK + "$1");
        return CLOSING.matcher(opened).replaceAll("$1" + MARK);
    }

    private static String unmark(String text) {
        return text.replace(MARK, "");
    }

    @Override
    public Node process(Node document) {
        document.accept(this);
        return document;
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(unmark(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(unmark(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code.setLiteral(unmark(code.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code.setLiteral(unmark(code.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        html.setLiteral(unmark(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        html.setLiteral(unmark(html.getLiteral()));
    }

    @Override
    public void visit(Link link) {
        link.setDestination(unmark(link.getDestination()));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(unmark(image.getDestination()));
        visitChildren(image);
    }
}

package org.hiroba.core.text;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Replaces plain text of a document by nodes that say more, never inside of links, images and code. */
abstract class TextPieces extends AbstractVisitor implements PostProcessor {
    /** What stands for the text, or nothing if it stays as it is. */
    abstract List<Node> split(String text);

    @Override
    public Node process(Node document) {
        document.accept(this);
        return document;
    }

    @Override
    public void visit(Link link) {}

    @Override
    public void visit(Image image) {}

    @Override
    public void visit(Text text) {
        List<Node> pieces = split(text.getLiteral());
        if (!pieces.isEmpty()) {
            pieces.forEach(text::insertBefore);
            text.unlink();
        }
    }
}

package org.hiroba.core.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Makes nodes of the mentions in a text. */
final class MentionPieces extends TextPieces {
    private final MentionScanner scanner;

    MentionPieces(MentionScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    List<Node> split(String text) {
        List<MentionScanner.Found> mentions = scanner.scan(text);
        List<Node> pieces = new ArrayList<>();
        int from = 0;
        for (MentionScanner.Found mention : mentions) {
            if (mention.start() > from) {
                pieces.add(new Text(text.substring(from, mention.start())));
            }
            pieces.add(new MentionNode(mention.person()));
            from = mention.end();
        }
        if (from > 0 && from < text.length()) {
            pieces.add(new Text(text.substring(from)));
        }
        return pieces;
    }
}

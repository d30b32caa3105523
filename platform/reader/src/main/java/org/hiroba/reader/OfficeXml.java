package org.hiroba.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The words in a part of a document of Word, Excel or PowerPoint; one way serves for all, for their elements do not collide. */
final class OfficeXml implements Xml.Handler {
    /** How it is read (ふりがな) and what stands there for older programs would be found twice. */
    private static final Set<String> SKIPPED = Set.of("rPh", "rt", "Fallback");

    private static final Set<String> LINES = Set.of("p", "si", "row", "comment");
    /** A cell's value is its place among the shared words, a truth or a mistake. */
    private static final Set<String> NOT_WORDS = Set.of("s", "b", "e");

    private final WordSink words;
    private int skipping;
    private boolean taking;
    private boolean wordsInCell = true;

    private OfficeXml(WordSink words) {
        this.words = words;
    }

    static void read(InputStream in, WordSink words) throws IOException {
        Xml.read(in, new OfficeXml(words));
        words.endLine();
    }

    @Override
    public void start(XMLStreamReader element) {
        String name = element.getLocalName();
        if (skipping > 0 || SKIPPED.contains(name)) {
            skipping++;
            return;
        }
        switch (name) {
            case "t" -> taking = true;
            case "v" -> taking = wordsInCell;
            case "c" -> wordsInCell = !NOT_WORDS.contains(orEmpty(element.getAttributeValue(null, "t")));
            case "sheet" -> {
                words.add(orEmpty(element.getAttributeValue(null, "name")));
                words.endLine();
            }
            case "tab" -> words.add("\t");
            case "br", "cr" -> words.endLine();
            default -> {
                // Holds words at most further within.
            }
        }
    }

    @Override
    public void end(String name) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        taking = false;
        if (LINES.contains(name)) {
            words.endLine();
        } else if (name.equals("c")) {
            words.add("\t");
        }
    }

    @Override
    public void words(String some) {
        if (taking && skipping == 0) {
            words.add(some);
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}

package org.hiroba.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The words of an OpenDocument text, spreadsheet or presentation. */
final class OpenDocumentXml implements Xml.Handler {
    private static final Set<String> SKIPPED = Set.of("ruby-text", "tracked-changes");
    private static final Set<String> LINES = Set.of("p", "h");

    private final WordSink words;
    private int skipping;
    private int paragraphs;

    private OpenDocumentXml(WordSink words) {
        this.words = words;
    }

    static void read(InputStream in, WordSink words) throws IOException {
        Xml.read(in, new OpenDocumentXml(words));
    }

    static boolean isEncrypted(InputStream manifest) throws IOException {
        boolean[] encrypted = new boolean[1];
        Xml.read(manifest, new Xml.Handler() {
            @Override
            public void start(XMLStreamReader element) {
                encrypted[0] |= element.getLocalName().equals("encryption-data");
            }

            @Override
            public void end(String name) {
                // Only beginnings count.
            }

            @Override
            public void words(String some) {
                // A manifest has none.
            }
        });
        return encrypted[0];
    }

    @Override
    public void start(XMLStreamReader element) {
        String name = element.getLocalName();
        if (skipping > 0 || SKIPPED.contains(name)) {
            skipping++;
        } else if (LINES.contains(name)) {
            paragraphs++;
        } else if (paragraphs > 0) {
            switch (name) {
                case "tab" -> words.add("\t");
                case "s" -> words.add(" ");
                case "line-break" -> words.endLine();
                default -> {
                    // Holds words at most further within.
                }
            }
        }
    }

    @Override
    public void end(String name) {
        if (skipping > 0) {
            skipping--;
        } else if (LINES.contains(name)) {
            paragraphs--;
            words.endLine();
        }
    }

    @Override
    public void words(String some) {
        if (paragraphs > 0 && skipping == 0) {
            words.add(some);
        }
    }
}

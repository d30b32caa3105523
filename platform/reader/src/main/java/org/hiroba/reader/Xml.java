package org.hiroba.reader;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from anywhere, as a stream of events: without a DTD, so without entities, and nothing is fetched. */
final class Xml {
    private static final int DEEPEST = 500;

    private Xml() {}

    /** Is told what comes. */
    interface Handler {
        void start(XMLStreamReader element) throws IOException;

        void end(String name) throws IOException;

        void words(String words) throws IOException;
    }

    static void read(InputStream in, Handler handler) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new UnreadableException(Outcome.TOO_COSTLY);
                        }
                        handler.start(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.words(reader.getText());
                    // No office program writes a DTD: whoever does has something in mind.
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableException(Outcome.BROKEN);
                    default -> {
                        // Comments and the like hold no words.
                    }
                }
            }
        } catch (XMLStreamException e) {
            // The parser wraps what our own stream threw.
            throw e.getNestedException() instanceof UnreadableException own
                    ? own
                    : new UnreadableException(Outcome.BROKEN);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}

package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.hiroba.api.search.SearchName;
import org.hiroba.api.search.SearchText;

/** Makes a text into fields of the index. */
final class TextFields {
    /** Between two names, so that no phrase reaches over. */
    private static final int GAP = 100;

    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType NAMED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType PRESENT = type(IndexOptions.DOCS, false);

    private final Words words;

    TextFields(Words words) {
        this.words = words;
    }

    void addTo(Document document, SearchText text) {
        String body = Folding.text(text.title().isBlank() ? text.body() : text.title() + "\n" + text.body());
        List<Word> found = words.of(body);
        add(document, Fields.WORDS, wordTerms(found), COUNTED);
        add(document, Fields.GRAMS, gramTerms(Grams.of(body, found)), PLACED);
        add(document, Fields.READINGS, flat(Readings.terms(found)), PRESENT);
        if (!text.title().isBlank()) {
            add(document, Fields.TITLE, wordTerms(words.of(Folding.text(text.title()))), COUNTED);
        }
        List<Terms.Term> names = new ArrayList<>();
        text.names().forEach(name -> addName(name, names));
        add(document, Fields.NAMES, names, NAMED);
    }

    private static List<Terms.Term> wordTerms(List<Word> words) {
        List<Terms.Term> terms = new ArrayList<>();
        for (Word word : words) {
            if (word.kind() != Word.Kind.FILLER) {
                terms.add(new Terms.Term(word.term(), 1));
                word.others().forEach(other -> terms.add(new Terms.Term(other, 0)));
            }
        }
        return terms;
    }

    private static List<Terms.Term> gramTerms(List<Gram> grams) {
        return grams.stream().map(gram -> new Terms.Term(gram.term(), 1)).toList();
    }

    private static List<Terms.Term> flat(Set<String> terms) {
        return terms.stream().map(term -> new Terms.Term(term, 1)).toList();
    }

    private static void addName(SearchName name, List<Terms.Term> terms) {
        for (String form : Names.forms(name)) {
            int increment = GAP;
            for (String pair : Names.pairs(form)) {
                terms.add(new Terms.Term(pair, increment));
                increment = 1;
            }
        }
    }

    private static void add(Document document, String field, List<Terms.Term> terms, FieldType type) {
        if (!terms.isEmpty()) {
            document.add(new Field(field, new Terms(terms), type));
        }
    }

    private static FieldType type(IndexOptions options, boolean lengthMatters) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(!lengthMatters);
        type.freeze();
        return type;
    }
}

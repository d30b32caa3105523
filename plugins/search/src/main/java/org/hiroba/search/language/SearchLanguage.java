package org.hiroba.search.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.hiroba.api.search.SearchText;

/**
 * Japanese and English, both at once. Knows nothing of rights, kinds or where a text comes from.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class SearchLanguage implements AutoCloseable {
    /** Changes whenever the same text would give other fields: an index of another version is made anew. */
    public static final int VERSION = 3;

    /** A word said twice says hardly more than said once; measured, see the README. Lucene's default is 1.2. */
    private static final float REPETITION = 0.3f;

    private static final float LENGTH = 0.75f;

    /** Words of a search for which something better is looked for. */
    private static final int CORRECTED = 3;

    private static final int SHORTEST_CORRECTED = 3;
    private static final int LONGEST_CORRECTED = 40;
    private static final int PROPOSALS = 3;

    private final DirectSpellChecker checker = new DirectSpellChecker();
    private final Analyzer analyzer = new KeywordAnalyzer();
    private final Words words = new Words();
    private final TextFields fields = new TextFields(words);
    private final Asking asking = new Asking(words);

    /** For the index writer; the fields bring their own terms. */
    public Analyzer analyzer() {
        return analyzer;
    }

    /** For the index writer and for the searcher: the weights of {@link #query} are made for it. */
    public Similarity similarity() {
        return new BM25Similarity(REPETITION, LENGTH);
    }

    /** Adds what makes the text findable; nothing of it is stored. */
    public void addFields(Document document, SearchText text) {
        fields.addTo(document, text);
    }

    /**
     * What to look for. Whatever somebody typed is words: there is no syntax that could be wrong, and no input that costs more
     * than its length allows. Quotes ask for exactly this, a minus before a word for what is without it.
     *
     * @param typed of any length and content; matches nothing if there are no words in it
     */
    public Query query(String typed) {
        return asking.query(typed, false);
    }

    /**
     * The same for somebody who may have mistyped, or remembers half: also finds what is like it. Meant for when
     * {@link #query} finds nothing that the person may see; to decide it by what the index holds would tell of what others
     * wrote.
     */
    public Query tolerantQuery(String typed) {
        return asking.query(typed, true);
    }

    /**
     * What may have been meant where a word is mistyped, the likeliest first; the caller sees to it that only what may be seen
     * is proposed. Whether the word itself is in the index makes no difference: it may stand there in what others wrote.
     */
    public List<String> corrections(IndexReader reader, String typed) throws IOException {
        List<String> corrections = new ArrayList<>();
        for (String word : Arrays.stream(typed.split("\\s+")).filter(SearchLanguage::isMistypable).limit(CORRECTED).toList()) {
            Term term = new Term(Fields.GRAMS, word.toLowerCase(Locale.ROOT));
            for (SuggestWord better : checker.suggestSimilar(term, PROPOSALS, reader, SuggestMode.SUGGEST_ALWAYS)) {
                corrections.add(typed.replace(word, better.string));
            }
        }
        return corrections;
    }

    /** Each of these is compared with the whole dictionary, so what nobody types by mistake is left out. */
    private static boolean isMistypable(String word) {
        return word.length() >= SHORTEST_CORRECTED && word.length() <= LONGEST_CORRECTED;
    }

    /** Marks what was typed in any number of texts. */
    public Marking marking(String typed) {
        return new Marking(new Marker(typed, words));
    }

    @Override
    public void close() {
        analyzer.close();
    }
}

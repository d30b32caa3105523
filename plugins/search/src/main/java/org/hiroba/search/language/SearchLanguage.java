package org.hiroba.search.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.QueryBuilder;
import org.hiroba.api.search.SearchName;
import org.hiroba.api.search.SearchText;

/**
 * Japanese and English, both at once. Knows nothing of rights, kinds or where a text comes from.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class SearchLanguage implements AutoCloseable {
    /** Changes whenever the same text would give other fields: an index of another version is made anew. */
    public static final int VERSION = 1;

    private static final String TITLE = "title";
    private static final String BODY = "body";
    private static final String NAME = "name";
    private static final float TITLE_WEIGHT = 2;
    private static final float NAME_WEIGHT = 3;

    private static final int PROPOSALS = 3;

    private final DirectSpellChecker checker = new DirectSpellChecker();
    private final Analyzer analyzer = new JapaneseAnalyzer();

    /** For the index writer. */
    public Analyzer analyzer() {
        return analyzer;
    }

    /** Adds what makes the text findable; nothing of it is stored. */
    public void addFields(Document document, SearchText text) {
        add(document, TITLE, text.title());
        add(document, BODY, text.body());
        for (SearchName name : text.names()) {
            add(document, NAME, name.written());
            add(document, NAME, name.reading());
        }
    }

    /**
     * What to look for. Whatever somebody typed is words: there is no syntax that could be wrong, and no input that costs more
     * than its length allows.
     *
     * @param typed of any length and content; matches nothing if there are no words in it
     */
    public Query query(String typed) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Query words = builder.createBooleanQuery(BODY, typed, BooleanClause.Occur.MUST);
        if (words == null) {
            return new MatchNoDocsQuery("no words");
        }
        any.add(words, BooleanClause.Occur.SHOULD);
        addWeighted(any, builder.createBooleanQuery(TITLE, typed, BooleanClause.Occur.MUST), TITLE_WEIGHT);
        addWeighted(any, builder.createBooleanQuery(NAME, typed, BooleanClause.Occur.MUST), NAME_WEIGHT);
        return any.build();
    }

    /**
     * What may have been meant where a word is mistyped, the likeliest first; the caller sees to it that only what may be seen
     * is proposed.
     */
    public List<String> corrections(IndexReader reader, String typed) throws IOException {
        List<String> corrections = new ArrayList<>();
        for (String word : typed.split("\\s+")) {
            Term term = new Term(BODY, word.toLowerCase(Locale.ROOT));
            for (SuggestWord better : checker.suggestSimilar(term, PROPOSALS, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
                corrections.add(typed.replace(word, better.string));
            }
        }
        return corrections;
    }

    /** The best piece of the text's body for what was typed; its beginning if nothing of it matches. */
    public Snippet snippet(String typed, SearchText text, int maxLength) {
        String plain = text.body().replaceAll("\\s+", " ").strip();
        String cut = plain.length() <= maxLength ? plain : plain.substring(0, maxLength - 1) + "…";
        return new Snippet(cut, matches(typed, cut));
    }

    /** The places of a title or name that match. */
    public List<Snippet.Match> matches(String typed, String text) {
        List<Snippet.Match> matches = new ArrayList<>();
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String searched = text.toLowerCase(Locale.ROOT);
        if (!wanted.isEmpty() && searched.length() == text.length()) {
            for (int at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length())) {
                matches.add(new Snippet.Match(at, at + wanted.length()));
            }
        }
        return matches;
    }

    @Override
    public void close() {
        analyzer.close();
    }

    private static void add(Document document, String field, String words) {
        if (!words.isBlank()) {
            document.add(new TextField(field, words, Field.Store.NO));
        }
    }

    private static void addWeighted(BooleanQuery.Builder any, Query query, float weight) {
        if (query != null) {
            any.add(new BoostQuery(query, weight), BooleanClause.Occur.SHOULD);
        }
    }
}

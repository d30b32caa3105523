package org.hiroba.bench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Texts in Lucene as it comes, each in a field for each of its analysers; found by their numbers. */
final class BareFinder implements AutoCloseable {
    private static final String STANDARD = "standard";
    private static final String BIGRAM = "bigram";
    private static final String KUROMOJI = "Kuromoji";
    private static final float BIGRAM_SHARE = 0.5f;

    private final Map<String, Analyzer> analyzers = new LinkedHashMap<>();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    BareFinder(List<String> texts) throws IOException {
        analyzers.put(STANDARD, new StandardAnalyzer());
        analyzers.put(BIGRAM, new CJKAnalyzer());
        analyzers.put(KUROMOJI, new JapaneseAnalyzer());
        try (Analyzer each = new PerFieldAnalyzerWrapper(analyzers.get(STANDARD), analyzers);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(each))) {
            for (String text : texts) {
                Document document = new Document();
                analyzers.keySet().forEach(field -> document.add(new TextField(field, text, Store.NO)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** The ways to ask, by name. */
    Map<String, Questions.Finder> finders() {
        Map<String, Questions.Finder> finders = new LinkedHashMap<>();
        analyzers.keySet().forEach(field -> finders.put(field, (words, limit) -> find(query(field, words), limit)));
        finders.put(
                KUROMOJI + " + 0.5 " + BIGRAM,
                (words, limit) -> find(
                        new BooleanQuery.Builder()
                                .add(query(KUROMOJI, words), Occur.SHOULD)
                                .add(new BoostQuery(query(BIGRAM, words), BIGRAM_SHARE), Occur.SHOULD)
                                .build(),
                        limit));
        return finders;
    }

    private Query query(String field, String words) {
        Query query = new QueryBuilder(analyzers.get(field)).createBooleanQuery(field, words);
        return query == null ? new MatchNoDocsQuery("no words") : query;
    }

    private List<Integer> find(Query query, int limit) throws IOException {
        return new ArrayList<>(Arrays.stream(searcher.search(query, limit).scoreDocs)
                .map(found -> found.doc)
                .toList());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzers.values().forEach(Analyzer::close);
    }
}

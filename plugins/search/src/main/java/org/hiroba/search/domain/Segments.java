package org.hiroba.search.domain;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;

/**
 * What is known of the parts of an index for as long as they live, since they never change: the words behind the numbers of a field,
 * and which numbers a set of words has there. Both would else be unpacked from the files with every search. Remembers nothing of
 * who may see what: the sets come with the searches.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class Segments {
    /** Of so many sets of values the numbers are remembered, least used first forgotten: those of that many people. */
    private static final int SETS = 300;
    /** More values than these are looked up each time, so that memory stays bounded. */
    private static final int LARGEST_FIELD = 20_000;

    private final Map<CacheKey, Map<String, AtomicReferenceArray<String>>> words = new ConcurrentHashMap<>();
    private final Map<Wanted, Wanted> sets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, Wanted> eldest) {
            return size() > SETS;
        }
    };

    /** Values of a field, with their numbers in each segment that was asked. */
    static final class Wanted {
        private final String field;
        private final Set<String> values;
        private final int hash;
        private final Map<CacheKey, LongBitSet> numbers = Collections.synchronizedMap(new WeakHashMap<>());

        private Wanted(String field, Collection<String> values) {
            this.field = field;
            this.values = Set.copyOf(new HashSet<>(values));
            this.hash = 31 * field.hashCode() + this.values.hashCode();
        }

        String field() {
            return field;
        }

        int size() {
            return values.size();
        }

        /** The numbers of those values that the segment has. */
        LongBitSet numbers(LeafReaderContext segment, SortedDocValues docValues) throws IOException {
            CacheKey key = segment.reader().getCoreCacheHelper().getKey();
            LongBitSet known = numbers.get(key);
            if (known == null) {
                known = look(docValues);
                numbers.put(key, known);
            }
            return known;
        }

        private LongBitSet look(SortedDocValues docValues) throws IOException {
            LongBitSet found = new LongBitSet(Math.max(1, docValues.getValueCount()));
            for (String value : values) {
                int number = docValues.lookupTerm(new BytesRef(value));
                if (number >= 0) {
                    found.set(number);
                }
            }
            return found;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Wanted wanted
                    && hash == wanted.hash
                    && field.equals(wanted.field)
                    && values.equals(wanted.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** These values, with what is known of them. */
    Wanted wanted(String field, Collection<String> values) {
        Wanted wanted = new Wanted(field, values);
        synchronized (sets) {
            Wanted known = sets.putIfAbsent(wanted, wanted);
            return known == null ? wanted : known;
        }
    }

    /** The numbers of a field, one per document; {@code null} if no document of the segment has any. */
    static SortedDocValues numbers(LeafReaderContext segment, String field) throws IOException {
        return DocValues.unwrapSingleton(DocValues.getSortedSet(segment.reader(), field));
    }

    /** What stands behind a number. */
    String word(LeafReaderContext segment, String field, SortedDocValues docValues, int number) throws IOException {
        if (docValues.getValueCount() > LARGEST_FIELD) {
            return docValues.lookupOrd(number).utf8ToString();
        }
        AtomicReferenceArray<String> known = known(segment).computeIfAbsent(
                field, none -> new AtomicReferenceArray<>(docValues.getValueCount()));
        String word = known.get(number);
        if (word == null) {
            word = docValues.lookupOrd(number).utf8ToString();
            known.set(number, word);
        }
        return word;
    }

    private Map<String, AtomicReferenceArray<String>> known(LeafReaderContext segment) {
        var helper = segment.reader().getCoreCacheHelper();
        Map<String, AtomicReferenceArray<String>> known = words.get(helper.getKey());
        if (known == null) {
            helper.addClosedListener(words::remove);
            known = words.computeIfAbsent(helper.getKey(), none -> new ConcurrentHashMap<>());
        }
        return known;
    }
}

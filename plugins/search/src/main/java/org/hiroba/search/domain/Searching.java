package org.hiroba.search.domain;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.search.SearchCounts;
import org.hiroba.api.search.SearchHit;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.api.search.SearchResult;
import org.hiroba.api.search.SearchService;
import org.hiroba.api.search.SearchSource;
import org.hiroba.search.index.Indexer;
import org.hiroba.search.index.SearchIndex;
import org.hiroba.search.language.Marking;
import org.hiroba.search.language.SearchLanguage;

/**
 * Asks the index for what the caller may see at this moment, and shows of it what is in its own place at this moment.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class Searching implements SearchService {
    /** How far one can turn pages. */
    public static final int MAX_OFFSET = 1_000;

    private static final int MAX_LIMIT = 100;
    /** If hits turn out to be gone, so many more are asked for to make up for them. */
    private static final int SPARE = 10;
    /**
     * What was posted a moment ago is taken in within a few milliseconds, but for the very first, which waits for the
     * dictionary; more than this nobody should wait.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** When so much is yet to be taken in, waiting does not help. */
    private static final long FAR_BEHIND = 2_000;

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final PluginContext hiroba;
    private final Indexer indexer;
    private final SearchLanguage language;
    private final Excerpts excerpts;
    private final Segments segments = new Segments();

    public Searching(PluginContext hiroba, Indexer indexer, SearchLanguage language) {
        this.hiroba = hiroba;
        this.indexer = indexer;
        this.language = language;
        this.excerpts = new Excerpts(hiroba.richText(), language);
    }

    @Override
    public SearchResult search(Caller caller, SearchRequest request) {
        if (request.offset() < 0 || request.offset() > MAX_OFFSET || request.limit() < 1 || request.limit() > MAX_LIMIT) {
            throw HirobaException.invalid("search.error.page", MAX_OFFSET, MAX_LIMIT);
        }
        Permission permission = Permission.of(caller, hiroba.audiences(), sources(), segments);
        Wish wish = Wish.of(request, language, hiroba.clock().instant());
        if (wish.isEmpty() || permission.isEmpty()) {
            return new SearchResult(List.of(), false, SearchCounts.NONE, Optional.empty(), indexer.making());
        }
        awaitWhatWasCommitted();
        return onIndex(searcher -> answer(searcher, caller, wish, permission));
    }

    /** What plugins let be found, by kind; of two that bring the same kind the first. */
    public Map<String, SearchSource> sources() {
        Map<String, SearchSource> sources = new LinkedHashMap<>();
        hiroba.contributed(SearchSource.class).forEach(source -> sources.putIfAbsent(source.kind(), source));
        return sources;
    }

    private void awaitWhatWasCommitted() {
        long committed = hiroba.journal().position();
        if (committed - indexer.position() < FAR_BEHIND) {
            indexer.await(committed, PATIENCE);
        }
    }

    private SearchResult answer(IndexSearcher searcher, Caller caller, Wish asked, Permission permission)
            throws IOException {
        int count = asked.offset() + asked.limit() + 1;
        Found exact = asked.find(searcher, permission, count);
        boolean nothing = exact.counts().total() == 0;
        // Decided by what the caller may see alone: the index knows words of others, too.
        Wish wish = nothing ? asked.tolerant(language) : asked;
        Found found = nothing ? wish.find(searcher, permission, count) : exact;
        List<SearchItem> seen = see(caller, found.after(wish.offset()), permission);
        if (seen.size() < found.after(wish.offset()).size()) {
            found = wish.find(searcher, permission, count + SPARE);
            seen = see(caller, found.after(wish.offset()), permission);
        }
        Optional<String> meant = found.counts().total() == 0 ? meant(searcher, wish, permission) : Optional.empty();
        return new SearchResult(
                hits(seen, wish), seen.size() > wish.limit(), found.counts(), meant, indexer.making());
    }

    private List<SearchHit> hits(List<SearchItem> seen, Wish wish) {
        Marking marking = excerpts.marking(wish.words());
        return seen.stream().limit(wish.limit()).map(item -> excerpts.hit(marking, item)).toList();
    }

    /** Reads the items from their own places and asks once more whether the caller may see them. */
    private List<SearchItem> see(Caller caller, List<ContentRef> refs, Permission permission) {
        Map<ContentRef, SearchItem> items = new HashMap<>();
        refs.stream()
                .collect(Collectors.groupingBy(ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())))
                .forEach((kind, ids) -> permission
                        .source(kind)
                        .read(ids)
                        .values()
                        .forEach(item -> items.put(item.ref(), item)));
        Map<Audience, Boolean> maySee = new HashMap<>();
        return refs.stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .filter(item -> maySee.computeIfAbsent(
                        item.audience(), audience -> hiroba.audiences().maySee(caller.person(), audience)))
                .toList();
    }

    /** Other words, if they find more than these; what one may not see proposes nothing. */
    private Optional<String> meant(IndexSearcher searcher, Wish wish, Permission permission) throws IOException {
        for (String words : language.corrections(searcher.getIndexReader(), wish.words())) {
            if (wish.withWords(words, language).find(searcher, permission, 1).counts().total() > 0) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private <T> T onIndex(Asking<T> asking) {
        try {
            return once(asking);
        } catch (AlreadyClosedException replacedMeanwhile) {
            try {
                return once(asking);
            } catch (AlreadyClosedException | IOException e) {
                throw unavailable(e);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private <T> T once(Asking<T> asking) throws IOException {
        try (SearchIndex.View view = indexer.index().view()) {
            IndexSearcher searcher = new IndexSearcher(view.reader());
            searcher.setSimilarity(language.similarity());
            searcher.setTimeout(new QueryTimeoutImpl(LONGEST.toMillis()));
            return asking.ask(searcher);
        }
    }

    private HirobaException unavailable(Exception failure) {
        indexer.failed(failure);
        return new HirobaException(ErrorCode.UNAVAILABLE, "search.error.no-index");
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }
}

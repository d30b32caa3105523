package org.hiroba.search.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.AlreadyClosedException;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes things of one kind in: together, or one by one where one of them keeps the others out. */
final class Taking {
    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);
    /** So many things are read to know whether any can be. */
    private static final int SAMPLE = 20;

    private final SearchIndex index;
    private final SearchSource source;
    private final boolean oneByOne;

    Taking(SearchIndex index, SearchSource source, boolean oneByOne) {
        this.index = index;
        this.source = source;
        this.oneByOne = oneByOne;
    }

    @FunctionalInterface
    private interface Take {
        void take(List<Long> ids) throws IOException;
    }

    /** As they are now; what cannot be found any more leaves the index. */
    void anew(List<Long> ids) throws IOException {
        take(ids, some -> {
            Map<Long, SearchItem> found = source.read(some);
            for (long id : some) {
                SearchItem item = found.get(id);
                if (item == null) {
                    index.remove(ref(id));
                } else {
                    index.put(item);
                }
            }
        });
    }

    /** What of them can be found, to be shown later. */
    void lazily(List<Long> ids) throws IOException {
        take(ids, some -> {
            for (SearchItem item : source.read(some).values()) {
                index.putLazily(item, false);
            }
        });
    }

    private void take(List<Long> ids, Take take) throws IOException {
        if (oneByOne) {
            each(ids, take);
        } else {
            take.take(ids);
            if (!index.state().passedOver().isEmpty()) {
                ids.forEach(id -> index.state().passedOver().remove(ref(id)));
            }
        }
    }

    private void each(List<Long> ids, Take take) throws IOException {
        Map<Long, Throwable> failed = new LinkedHashMap<>();
        for (long id : ids) {
            try {
                take.take(List.of(id));
                index.state().passedOver().remove(ref(id));
            } catch (AlreadyClosedException e) {
                throw e;
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                failed.put(id, e);
            }
        }
        if (!failed.isEmpty() && failed.size() == ids.size() && !works(failed.keySet())) {
            throw new IllegalStateException("Nothing of kind " + source.kind() + " can be read", failed.values().iterator().next());
        }
        for (Map.Entry<Long, Throwable> each : failed.entrySet()) {
            passOver(ref(each.getKey()), each.getValue());
        }
    }

    /** Leaves the index, too, where it stood as it was before: who may see it may have changed. */
    private void passOver(ContentRef ref, Throwable failure) throws IOException {
        LOG.warn("{} cannot be read and is left out of the index until it changes or its plugin is started again", ref, failure);
        index.state().passOver(ref);
        index.remove(ref);
    }

    /** Whether the source can read anything else, so that the fault is with single things and not, say, with the database. */
    boolean works(Set<Long> butThese) {
        List<Long> others = source.idsAfter(0, SAMPLE).stream()
                .filter(id -> !butThese.contains(id))
                .toList();
        return others.isEmpty() || others.stream().anyMatch(this::canRead);
    }

    private boolean canRead(long id) {
        try {
            source.read(List.of(id));
            return true;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.debug("{} cannot be read", ref(id), e);
            return false;
        }
    }

    private ContentRef ref(long id) {
        return new ContentRef(source.kind(), id);
    }
}

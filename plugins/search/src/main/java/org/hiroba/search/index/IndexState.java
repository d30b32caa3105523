package org.hiroba.search.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.Version;
import org.hiroba.api.content.ContentRef;
import org.hiroba.search.language.SearchLanguage;

/**
 * What the index knows of itself. Written with each commit, so that documents and positions agree whatever happens.
 *
 * <p><b>Threads:</b> changed by the indexer alone; read by anybody.
 */
final class IndexState {
    private static final String FORMAT = "format";
    private static final String CHECKED = "checked";
    private static final String UNPURGED = "unpurged";
    private static final String KIND = "kind.";
    private static final String PASSED_OVER = "passed-over.";
    /** More of a kind than these are not remembered by name: then the fault is not with single things. */
    private static final int MOST_PASSED_OVER = 1_000;

    private final Map<String, KindState> kinds = new ConcurrentHashMap<>();
    private final Set<ContentRef> passedOver = ConcurrentHashMap.newKeySet();
    private volatile Instant checked = Instant.EPOCH;
    private volatile boolean unpurged;

    /**
     * @throws OtherFormatException if it is that of another version
     * @throws RuntimeException if it is none of ours
     */
    static IndexState parse(Map<String, String> data) {
        if (!format().equals(data.get(FORMAT))) {
            throw new OtherFormatException("The index is of format " + data.get(FORMAT) + ", not " + format());
        }
        IndexState state = new IndexState();
        state.checked = Instant.ofEpochMilli(Long.parseLong(data.get(CHECKED)));
        state.unpurged = data.containsKey(UNPURGED);
        data.forEach((key, value) -> {
            if (key.startsWith(KIND)) {
                state.kinds.put(key.substring(KIND.length()), KindState.parse(value));
            } else if (key.startsWith(PASSED_OVER)) {
                state.passedOver.add(new ContentRef(value, Long.parseLong(key.substring(PASSED_OVER.length() + value.length() + 1))));
            }
        });
        return state;
    }

    Map<String, String> toData() {
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT, format());
        data.put(CHECKED, Long.toString(checked.toEpochMilli()));
        if (unpurged) {
            data.put(UNPURGED, "");
        }
        kinds.forEach((kind, state) -> data.put(KIND + kind, state.toString()));
        passedOver.forEach(ref -> data.put(PASSED_OVER + ref.kind() + "." + ref.id(), ref.kind()));
        return data;
    }

    Optional<KindState> find(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    void put(String kind, KindState state) {
        kinds.put(kind, state);
    }

    /** What cannot be taken in, and so is not in the index until it changes or its plugin does. */
    Set<ContentRef> passedOver() {
        return passedOver;
    }

    void passOver(ContentRef ref) {
        if (passedOver.size() < MOST_PASSED_OVER) {
            passedOver.add(ref);
        }
    }

    /** Whether its files may hold something of what was removed or recalled. */
    boolean isUnpurged() {
        return unpurged;
    }

    void setUnpurged(boolean isUnpurged) {
        unpurged = isUnpurged;
    }

    /** When its files were last read through. */
    Instant checked() {
        return checked;
    }

    void setChecked(Instant at) {
        checked = at;
    }

    private static String format() {
        return Fields.VERSION + "." + SearchLanguage.VERSION + "." + Version.LATEST.major;
    }
}

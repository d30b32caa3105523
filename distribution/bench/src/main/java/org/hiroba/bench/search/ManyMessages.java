package org.hiroba.bench.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchText;

/** So many messages in 200 rooms, of which everybody may see a third. Made when asked for, so that no database is measured. */
final class ManyMessages implements SearchSource, AudienceKind {
    private static final int ROOMS = 200;
    private static final int SECONDS_BETWEEN = 90;

    private final Corpus corpus;
    private final long count;
    private final Instant last;

    /** @param last when the newest was written */
    ManyMessages(Corpus corpus, long count, Instant last) {
        this.last = last;
        this.corpus = corpus;
        this.count = count;
    }

    SearchItem item(long id) {
        long room = Math.floorMod(id * 31, ROOMS);
        return new SearchItem(
                new ContentRef(kind(), id),
                new Audience("room", Long.toString(room)),
                Optional.of(new PersonId(1 + id % 500)),
                last.minusSeconds((count - id) * SECONDS_BETWEEN),
                SearchText.of(corpus.message(id)),
                "rooms/" + room + "?message=" + id,
                Set.of());
    }

    @Override
    public String kind() {
        return "room";
    }

    @Override
    public String titleKey() {
        return "search.title";
    }

    @Override
    public String icon() {
        return "messages";
    }

    @Override
    public Map<Long, SearchItem> read(Collection<Long> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), this::item));
    }

    @Override
    public List<Long> idsAfter(long after, int limit) {
        return LongStream.rangeClosed(after + 1, Math.min(count, after + limit)).boxed().toList();
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public boolean maySee(PersonId person, String id) {
        return Long.parseLong(id) % 3 == 0;
    }

    @Override
    public boolean mayWrite(PersonId person, String id) {
        return maySee(person, id);
    }

    @Override
    public Collection<PersonId> members(String id) {
        return List.of();
    }

    @Override
    public List<String> audiencesOf(PersonId person) {
        return IntStream.range(0, ROOMS)
                .mapToObj(Integer::toString)
                .filter(id -> maySee(person, id))
                .toList();
    }

    @Override
    public Optional<String> title(PersonId viewer, String id) {
        return Optional.of("Room " + id);
    }

    @Override
    public String path(String id) {
        return "rooms/" + id;
    }
}

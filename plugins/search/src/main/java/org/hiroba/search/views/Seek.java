package org.hiroba.search.views;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.search.SearchFilter;
import org.hiroba.api.search.SearchRequest;

/**
 * What the page looks for, as its address holds it. What an address holds that makes no sense is left out.
 *
 * @param kind empty for all
 */
record Seek(
        String words,
        Optional<String> kind,
        Optional<PersonId> author,
        Optional<Audience> place,
        Since since,
        boolean newestFirst) {

    /** How far back. */
    enum Since {
        EVER(0),
        WEEK(7),
        MONTH(31),
        YEAR(366);

        private final int days;

        Since(int days) {
            this.days = days;
        }

        Optional<Instant> from(Instant now) {
            return days == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(days)));
        }
    }

    static Seek of(QueryParameters address) {
        return new Seek(
                address.getSingleParameter("q").orElse(""),
                address.getSingleParameter("kind").filter(kind -> kind.matches("[a-z0-9-]{1,40}")),
                parse(address, "author", PersonId::parse),
                parse(address, "place", Audience::parse),
                address.getSingleParameter("since").flatMap(Seek::since).orElse(Since.EVER),
                address.getSingleParameter("order").filter("newest"::equals).isPresent());
    }

    /** The same as the address holds it, without {@code ?}. */
    String query() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put("q", words);
        kind.ifPresent(each -> address.put("kind", each));
        author.ifPresent(each -> address.put("author", each.toString()));
        place.ifPresent(each -> address.put("place", each.toString()));
        if (since != Since.EVER) {
            address.put("since", since.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (newestFirst) {
            address.put("order", "newest");
        }
        return QueryParameters.simple(address).getQueryString();
    }

    /** Neither words nor anything to filter by. */
    boolean isEmpty() {
        return words.isBlank() && !isFiltered();
    }

    boolean isFiltered() {
        return kind.isPresent() || author.isPresent() || place.isPresent() || since != Since.EVER;
    }

    SearchRequest request(Instant now, int offset, int limit) {
        return request(now, kind.map(Set::of).orElse(Set.of()), offset, limit);
    }

    SearchRequest request(Instant now, Set<String> kinds, int offset, int limit) {
        SearchFilter filter =
                new SearchFilter(kinds, author, place, since.from(now), Optional.empty(), Set.of());
        return new SearchRequest(words, filter, newestFirst, offset, limit);
    }

    Seek withWords(String other) {
        return new Seek(other, kind, author, place, since, newestFirst);
    }

    Seek withKind(Optional<String> other) {
        return new Seek(words, other, author, place, since, newestFirst);
    }

    Seek withAuthor(Optional<PersonId> other) {
        return new Seek(words, kind, other, place, since, newestFirst);
    }

    Seek withPlace(Optional<Audience> other) {
        return new Seek(words, kind, author, other, since, newestFirst);
    }

    Seek withSince(Since other) {
        return new Seek(words, kind, author, place, other, newestFirst);
    }

    Seek withNewestFirst(boolean other) {
        return new Seek(words, kind, author, place, since, other);
    }

    private static Optional<Since> since(String text) {
        return Arrays.stream(Since.values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static <T> Optional<T> parse(QueryParameters address, String name, Function<String, T> parse) {
        try {
            return address.getSingleParameter(name).map(parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

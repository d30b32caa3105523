package org.hiroba.search.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.search.SearchCounts;
import org.hiroba.api.search.SearchHit;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.api.search.SearchResult;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.text.Language;
import org.hiroba.search.domain.Searching;
import org.hiroba.search.rest.HitJson.ExcerptJson;
import org.hiroba.search.rest.HitJson.PersonJson;

/** Makes JSON of what was found. */
record SearchWriter(PluginContext hiroba, Searching searching) {
    private static final String PERSON = "person";
    private static final int PLACES = 20;

    SearchJson write(Caller caller, Language language, SearchRequest request, SearchResult result) {
        int reached = request.offset() + request.limit();
        boolean more = result.more() && reached <= Searching.MAX_OFFSET;
        SearchCounts counts = result.counts();
        return new SearchJson(
                result.hits().stream().map(hit -> hit(caller, language, hit)).toList(),
                more ? Optional.of(Cursor.at(reached).text()) : Optional.empty(),
                (int) counts.total(),
                counts.more(),
                counts.kinds().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().intValue())),
                places(caller, counts),
                result.meant(),
                result.rebuilding().isPresent() ? Optional.of(result.rebuilding().getAsInt()) : Optional.empty());
    }

    private List<SearchJson.PlaceJson> places(Caller caller, SearchCounts counts) {
        return counts.audiences().entrySet().stream()
                .sorted(Map.Entry.<Audience, Long>comparingByValue().reversed())
                .limit(PLACES)
                .map(entry -> new SearchJson.PlaceJson(
                        entry.getKey(), title(caller, entry.getKey()), entry.getValue().intValue()))
                .toList();
    }

    private HitJson hit(Caller caller, Language language, SearchHit hit) {
        SearchItem item = hit.item();
        ContentRef ref = item.ref();
        SearchSource source = searching.sources().get(ref.kind());
        Optional<PersonId> self =
                ref.kind().equals(PERSON) ? Optional.of(new PersonId(ref.id())) : Optional.empty();
        return new HitJson(
                ref,
                source == null ? ref.kind() : hiroba.texts().get(language, source.titleKey()),
                item.path(),
                item.author().flatMap(this::person),
                self.flatMap(this::person),
                Optional.of(item.at()).filter(at -> at.isAfter(Instant.EPOCH)),
                item.audience(),
                title(caller, item.audience()),
                ExcerptJson.of(hit.title()),
                ExcerptJson.of(hit.body()),
                item.labels());
    }

    private Optional<PersonJson> person(PersonId id) {
        People people = hiroba.people();
        return people.find(id).map(PersonJson::of);
    }

    private Optional<String> title(Caller caller, Audience audience) {
        return hiroba.audiences().title(caller.person(), audience);
    }
}

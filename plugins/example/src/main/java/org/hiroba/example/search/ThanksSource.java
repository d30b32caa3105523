package org.hiroba.example.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchText;
import org.hiroba.example.domain.Thanks;
import org.hiroba.example.domain.ThanksRepository;

/** Thanks, by their words. The journal's entry about new thanks names them as its subject: nothing more is needed. */
public record ThanksSource(ThanksRepository repository) implements SearchSource {
    @Override
    public String kind() {
        return Thanks.KIND;
    }

    @Override
    public String titleKey() {
        return "example.title";
    }

    @Override
    public String icon() {
        return "heart";
    }

    @Override
    public Map<Long, SearchItem> read(Collection<Long> ids) {
        return repository.findAll(ids).stream().collect(Collectors.toMap(Thanks::id, ThanksSource::item));
    }

    @Override
    public List<Long> idsAfter(long after, int limit) {
        return repository.listIdsAfter(after, limit);
    }

    @Override
    public long count() {
        return repository.count();
    }

    private static SearchItem item(Thanks thanks) {
        return new SearchItem(
                thanks.ref(),
                Audience.COMPANY,
                Optional.of(thanks.giver()),
                thanks.at(),
                SearchText.of(thanks.words()),
                "",
                Set.of());
    }
}

package org.hiroba.groups.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchName;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchText;
import org.hiroba.api.search.SearchTouch;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.domain.GroupDirectory;
import org.hiroba.groups.domain.GroupService;
import org.hiroba.groups.domain.PostImport;

/** Groups, by name and purpose. */
public record GroupSource(GroupDirectory directory) implements SearchSource {
    private static final String KIND = "group";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String titleKey() {
        return "groups.search.group";
    }

    @Override
    public String severalKey() {
        return "groups.search.group.several";
    }

    @Override
    public String icon() {
        return "groups";
    }

    @Override
    public SearchTouch touchedBy(JournalEntry entry) {
        DomainEvent event = entry.event();
        return switch (event.type()) {
            case GroupService.CREATED, GroupService.CHANGED -> touch(event.audience().id());
            case PostImport.REMOVED -> touch(event.details().get(PostImport.GROUP));
            default -> SearchTouch.NONE;
        };
    }

    @Override
    public Map<Long, SearchItem> read(Collection<Long> ids) {
        return ids.stream()
                .flatMap(id -> directory.find(new GroupId(id)).stream())
                .collect(Collectors.toMap(group -> group.id().value(), GroupSource::item));
    }

    @Override
    public List<Long> idsAfter(long after, int limit) {
        return directory.all().stream()
                .map(group -> group.id().value())
                .filter(id -> id > after)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public long count() {
        return directory.all().size();
    }

    private static SearchTouch touch(String group) {
        return SearchTouch.of(List.of(Long.parseLong(group)));
    }

    private static SearchItem item(Group group) {
        return new SearchItem(
                new ContentRef(KIND, group.id().value()),
                group.id().audience(),
                Optional.empty(),
                group.createdAt(),
                new SearchText("", group.purpose(), List.of(new SearchName(group.name(), ""))),
                "groups/" + group.id(),
                Set.of("lane:" + group.lane().name().toLowerCase(Locale.ROOT)));
    }
}

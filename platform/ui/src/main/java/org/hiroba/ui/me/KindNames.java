package org.hiroba.ui.me;

import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.search.SearchSource;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.ui.api.Viewer;

/** What kinds of content are called, as far as they can be found: 投稿, メッセージ. */
public final class KindNames {
    private final Viewer viewer;
    private final Map<String, String> keys;

    public KindNames(Viewer viewer, ContributionRegistry contributions) {
        this.viewer = viewer;
        keys = contributions.all(SearchSource.class).stream()
                .collect(Collectors.toMap(SearchSource::kind, SearchSource::titleKey, (one, other) -> one));
    }

    public String of(ContentRef ref) {
        return viewer.text(keys.getOrDefault(ref.kind(), "ui.content"));
    }
}

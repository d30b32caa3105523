package org.hiroba.search.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.search.SearchHit;
import org.hiroba.api.search.SearchResult;
import org.hiroba.search.domain.Searching;
import org.hiroba.ui.api.Viewer;

/** The findings: a row of people and groups, then everything else, more of it when asked for. */
final class Findings extends Div {
    private final Viewer viewer;
    private final SearchViews model;
    private final Supplier<Seek> seek;
    private final int page;
    private final Div named = new Div();
    private final Div list = new Div();
    private final Set<ContentRef> shown = new HashSet<>();

    Findings(Viewer viewer, SearchViews model, Supplier<Seek> seek, int page) {
        this.viewer = viewer;
        this.model = model;
        this.seek = seek;
        this.page = page;
        named.addClassName("search-named");
        list.addClassName("search-list");
        add(named, list);
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /** Whether one of these is among what is shown. */
    boolean hold(Collection<ContentRef> refs) {
        return refs.stream().anyMatch(shown::contains);
    }

    void addNamed(SearchResult found) {
        found.hits().forEach(hit -> {
            if (shown.add(hit.item().ref())) {
                named.add(finding(hit));
            }
        });
    }

    void add(SearchResult found, int offset) {
        found.hits().forEach(hit -> {
            if (shown.add(hit.item().ref())) {
                list.add(finding(hit));
            }
        });
        int next = offset + page;
        if (found.more() && next <= Searching.MAX_OFFSET) {
            NativeButton more = new NativeButton(viewer.text("search.more"));
            more.addClassName("h-button");
            Div foot = new Div(more);
            foot.addClassName("search-foot");
            more.addClickListener(event -> viewer.attempt(() -> {
                SearchResult further = model.searching()
                        .search(viewer.caller(), seek.get().request(viewer.now(), next, page));
                foot.removeFromParent();
                add(further, next);
            }));
            list.add(foot);
        }
    }

    private Finding finding(SearchHit hit) {
        Finding finding = new Finding(viewer, model, hit);
        finding.getElement().addEventListener("click", event -> model.kept()
                .remember(viewer.caller(), seek.get().words()));
        return finding;
    }
}

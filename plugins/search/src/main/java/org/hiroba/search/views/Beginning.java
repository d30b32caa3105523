package org.hiroba.search.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.hiroba.search.domain.SavedSearch;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ThemeIcon;

/** Before anything is typed: what one saved, what one looked for lately, and what can be found. */
final class Beginning extends Div {
    private final Viewer viewer;
    private final SearchViews model;

    Beginning(Viewer viewer, SearchViews model) {
        this.viewer = viewer;
        this.model = model;
        addClassName("search-beginning");
        fill();
    }

    private void fill() {
        removeAll();
        List<SavedSearch> saved = model.kept().saved(viewer.caller());
        List<String> recent = model.kept().recent(viewer.caller());
        if (!saved.isEmpty()) {
            add(section("search.saved", saved.stream().map(this::saved).toList()));
        }
        if (!recent.isEmpty()) {
            NativeButton forget = new NativeButton(viewer.text("search.recent.forget"), event -> {
                model.kept().forget(viewer.caller());
                fill();
            });
            forget.addClassName("search-quiet");
            Section section = section("search.recent", recent.stream().map(this::recent).toList());
            section.add(forget);
            add(section);
        }
        add(new EmptyState("search", viewer.text("search.begin.title"), viewer.text("search.begin.hint")));
    }

    private Section section(String titleKey, List<? extends Component> lines) {
        Section section = new Section();
        section.addClassName("search-kept");
        section.add(new H2(viewer.text(titleKey)));
        lines.forEach(section::add);
        return section;
    }

    private Component recent(String words) {
        return line("history", words, QueryParameters.of("q", words).getQueryString());
    }

    private Component saved(SavedSearch saved) {
        NativeButton remove = new NativeButton();
        remove.add(new ThemeIcon("close"));
        remove.addClassName("h-icon-button");
        remove.getElement().setAttribute("aria-label", viewer.text("search.saved.remove", saved.name()));
        remove.addClickListener(event -> viewer.attempt(() -> {
            model.kept().remove(viewer.caller(), saved.id());
            fill();
        }));
        Div row = new Div(line("star", saved.name(), saved.query()), remove);
        row.addClassName("search-saved");
        return row;
    }

    private static Anchor line(String icon, String words, String query) {
        Anchor line = new Anchor("/" + SearchViews.PATH + "?" + query, new ThemeIcon(icon), new Span(words));
        line.addClassNames("search-line", "h-finding");
        return line;
    }
}

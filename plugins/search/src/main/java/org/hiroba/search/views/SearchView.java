package org.hiroba.search.views;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.search.SearchResult;
import org.hiroba.api.search.SearchService;
import org.hiroba.ui.api.Seeking;
import org.hiroba.ui.api.Viewer;

/** Findings as one types: people and groups first, then what was written, narrowed by what one chooses. */
public final class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle, Seeking {
    private static final int PAGE = 20;
    private static final int NAMED = 4;

    private final Viewer viewer;
    private final SearchViews model;
    private final Filters filters;
    private final Paragraph rebuilding = new Paragraph();
    private final Paragraph told = new Paragraph();
    private final Div body = new Div();
    private Optional<Findings> findings = Optional.empty();
    private Seek seek = new Seek("", Optional.empty(), Optional.empty(), Optional.empty(), Seek.Since.EVER, false);

    public SearchView(Viewer viewer, SearchViews model) {
        this.viewer = viewer;
        this.model = model;
        this.filters = new Filters(viewer, model, this::change, () -> seek);
        addClassNames("h-page", "search-page");
        H1 title = new H1(viewer.text("search.title"));
        title.addClassName("h-sr");
        Div head = new Div(title);
        head.addClassNames("h-header", "search-head");
        rebuilding.addClassName("search-rebuilding");
        rebuilding.getElement().setAttribute("role", "status");
        told.addClassName("h-sr");
        told.getElement().setAttribute("role", "status");
        body.addClassName("search-body");
        add(head, filters, rebuilding, told, body);
        viewer.live().follow(this, event -> event.type().equals(Contents.RECALLED), this::recalled);
    }

    /** What somebody has on the screen goes from there, too. */
    private void recalled(List<JournalEntry> entries) {
        List<ContentRef> gone =
                entries.stream().flatMap(entry -> entry.event().subject().stream()).toList();
        if (findings.filter(shown -> shown.hold(gone)).isPresent()) {
            show();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addStyleSheet(model.hiroba().asset("search.css"));
        event.getUI().getPage().executeJs("if (!matchMedia('(pointer: coarse)').matches || !location.search)"
                + " document.querySelector('.h-seek input')?.focus()");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        seek = Seek.of(event.getLocation().getQueryParameters());
        show();
    }

    @Override
    public String getPageTitle() {
        String title = viewer.text("search.title");
        return seek.words().isBlank() ? title : viewer.text("search.title.words", seek.words());
    }

    @Override
    public void seek(String words) {
        change(seek.withWords(words));
    }

    @Override
    public void meant(String words) {
        viewer.attempt(() -> model.kept().remember(viewer.caller(), words));
    }

    /** Looks for something else; the address follows without a step in the browser's history for every letter. */
    private void change(Seek other) {
        seek = other;
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(SearchViews.PATH + "?" + seek.query())));
        show();
    }

    private void show() {
        body.removeAll();
        findings = Optional.empty();
        rebuilding.setVisible(false);
        if (seek.isEmpty()) {
            told.setText("");
            filters.setVisible(false);
            body.add(new Beginning(viewer, model));
            return;
        }
        filters.setVisible(true);
        viewer.attempt(this::find);
    }

    private void find() {
        SearchService searching = model.searching();
        SearchResult found = searching.search(viewer.caller(), seek.request(viewer.now(), 0, PAGE));
        filters.show(found.counts());
        warn(found.rebuilding());
        told.setText(viewer.text(
                found.counts().more() ? "search.told.more" : "search.told",
                found.counts().total()));
        boolean named = seek.kind().isEmpty() && !seek.words().isBlank() && seek.author().isEmpty();
        Findings findings = new Findings(viewer, model, () -> seek, PAGE);
        if (named) {
            findings.addNamed(searching.search(
                    viewer.caller(), seek.request(viewer.now(), Set.of("person", "group"), 0, NAMED)));
        }
        found.meant().ifPresent(words -> body.add(new Meant(viewer, words, () -> change(seek.withWords(words)))));
        findings.add(found, 0);
        this.findings = Optional.of(findings);
        body.add(findings.isEmpty() ? new NothingFound(viewer, seek, this::change) : findings);
    }

    private void warn(OptionalInt percent) {
        rebuilding.setVisible(percent.isPresent());
        percent.ifPresent(made -> rebuilding.setText(viewer.text("search.rebuilding", made)));
    }
}

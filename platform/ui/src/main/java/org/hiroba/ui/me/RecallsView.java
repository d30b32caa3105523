package org.hiroba.ui.me;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.People;
import org.hiroba.core.recall.Recall;
import org.hiroba.core.recall.RecallReports;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ListRow;
import org.hiroba.ui.api.component.Mark;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.RowList;
import org.hiroba.ui.api.component.ThemeIcon;
import org.hiroba.ui.api.component.TimeText;

/** What of one's own was recalled, and of each whom it had reached; for oneself alone. */
public final class RecallsView extends Div implements BeforeEnterObserver {
    public static final String TEMPLATE = "me/recalls/:kind?/:id?";

    private final transient Viewer viewer;
    private final transient RecallReports reports;
    private final transient People people;
    private final transient KindNames names;

    public RecallsView(Viewer viewer, RecallReports reports, People people, ContributionRegistry contributions) {
        this.viewer = viewer;
        this.reports = reports;
        this.people = people;
        this.names = new KindNames(viewer, contributions);
        addClassName("h-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> kind = event.getRouteParameters().get("kind");
        Optional<String> id = event.getRouteParameters().get("id");
        if (kind.isPresent()) {
            showOne(new ContentRef(kind.get(), number(id.orElse(""))));
        } else {
            showAll();
        }
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noContent) {
            throw new NotFoundException();
        }
    }

    private void showOne(ContentRef ref) {
        ReachCards shown = new ReachCards(viewer, reports.load(viewer.caller(), ref), people);
        String what = names.of(ref);
        add(
                new PageHeader(viewer.text("ui.recall.title", what), viewer.text("ui.recall.help"))
                        .withMark(new Mark(new ThemeIcon("eye")))
                        .withBack("me/recalls", viewer.text("ui.recall.back")),
                body(shown));
    }

    private void showAll() {
        List<Recall> all = reports.list(viewer.caller());
        RowList rows = new RowList(viewer.text("ui.recalls"));
        all.forEach(each -> rows.add(row(each)));
        add(
                new PageHeader(viewer.text("ui.recalls"), viewer.text("ui.recalls.help")),
                body(all.isEmpty() ? none() : rows));
    }

    private EmptyState none() {
        return new EmptyState("history", viewer.text("ui.recalls.none"), viewer.text("ui.recalls.none.hint"));
    }

    private ListRow row(Recall recall) {
        return new ListRow(
                recall.path(),
                new Mark(new ThemeIcon("history")),
                names.of(recall.ref()),
                viewer.text("ui.recall.at", new TimeText(viewer).full(recall.at())));
    }

    private static Div body(Component inside) {
        Div body = new Div(inside);
        body.addClassName("h-page-body");
        return body;
    }
}

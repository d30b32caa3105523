package org.hiroba.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.ui.api.AdminPage;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ListDetail;
import org.hiroba.ui.api.component.ListRow;
import org.hiroba.ui.api.component.Mark;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.RowList;
import org.hiroba.ui.api.component.ThemeIcon;

/**
 * The administration: its pages at the left, the chosen one beside them. Who does not administer is refused before anything
 * of it is made; the services check once more.
 */
public final class AdminView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Pages may have parts of their own below their path. */
    public static final String TEMPLATE = "admin/:page?/:part?";

    private static final Map<String, String> ICONS = Map.of(
            "overview", "compass",
            "company", "company",
            "people", "people",
            "settings", "settings",
            "plugins", "plug",
            "slack", "download",
            "demo", "star",
            "sealed", "lock",
            "audit", "history");

    private final transient Viewer viewer;
    private final transient ContributionRegistry contributions;
    private final ListDetail layout;
    private final Map<String, ListRow> rows = new LinkedHashMap<>();
    private String title;
    private transient Optional<AdminPage> shown = Optional.empty();

    public AdminView(Viewer viewer, ContributionRegistry contributions) {
        this.viewer = viewer;
        this.contributions = contributions;
        this.layout = new ListDetail(viewer.text("ui.admin"));
        this.title = viewer.text("ui.admin");
        addClassName("h-fill");
        add(layout);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        viewer.caller().requireAdministrator();
        list();
        Optional<String> wanted = event.getRouteParameters().get("page");
        AdminPage page = wanted
                .map(path -> find(path).orElseThrow(HirobaException::notFound))
                .orElseGet(() -> pages().getFirst());
        title = viewer.text(page.titleKey());
        shown = Optional.of(page);
        rows.forEach((path, row) -> row.setCurrent(path.equals(page.path())));
        Component whole = show(page);
        if (wanted.isPresent()) {
            layout.showDetail(whole);
        } else {
            layout.showNothing(whole);
        }
    }

    /** Whether it is this page that stands beside the list. */
    public boolean shows(AdminPage page) {
        return shown.filter(page::equals).isPresent();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void list() {
        rows.clear();
        Span heading = new Span(viewer.text("ui.admin"));
        Div head = new Div(heading);
        head.addClassName("h-list-head");
        RowList list = new RowList(viewer.text("ui.admin"));
        for (AdminPage page : pages()) {
            ListRow row = new ListRow(
                    "/admin/" + page.path(),
                    new Mark(new ThemeIcon(ICONS.getOrDefault(page.path(), "plug"))),
                    viewer.text(page.titleKey()),
                    "");
            rows.put(page.path(), row);
            list.add(row);
        }
        layout.setList(new Div(head, list));
    }

    private Div show(AdminPage page) {
        Div body = new Div(made(page));
        body.addClassName("h-page-body");
        Div whole = new Div(
                new PageHeader(viewer.text(page.titleKey()), viewer.text(page.helpKey()))
                        .withBack("/admin", viewer.text("ui.admin.back")),
                body);
        whole.addClassName("h-page");
        return whole;
    }

    private Component made(AdminPage page) {
        try {
            return page.factory().apply(viewer);
        } catch (HirobaException refused) {
            throw refused;
        } catch (RuntimeException | LinkageError e) {
            contributions.report(page, e);
            throw e;
        }
    }

    private List<AdminPage> pages() {
        return contributions.all(AdminPage.class).stream()
                .sorted(Comparator.comparingInt(AdminPage::order))
                .toList();
    }

    private Optional<AdminPage> find(String path) {
        return pages().stream().filter(page -> page.path().equals(path)).findFirst();
    }
}

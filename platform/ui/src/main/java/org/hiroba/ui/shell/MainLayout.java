package org.hiroba.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import java.util.Optional;
import org.hiroba.ui.PortalParts;
import org.hiroba.ui.api.View;
import org.hiroba.ui.viewer.PageViewer;

/** The shell around every view: a rail at the left of a desk's screen, a bar at the bottom of a phone's. */
public final class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private final transient PageViewer viewer;
    private final transient PortalParts parts;
    private final Rail rail;
    private final SeekField seek;
    private final Main main = new Main();
    private boolean arrivedBefore;

    public MainLayout(PageViewer viewer, PortalParts parts) {
        this.viewer = viewer;
        this.parts = parts;
        this.rail = new Rail(viewer, parts);
        this.seek = new SeekField(viewer, parts);
        addClassName("h-shell");
        Anchor skip = new Anchor("#main", viewer.text("ui.skip"));
        skip.addClassName("h-skip");
        skip.getElement().setAttribute("router-ignore", true);
        main.setId("main");
        main.addClassName("h-main");
        main.getElement().setAttribute("tabindex", "-1");
        seek.refresh();
        add(skip, rail, seek, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
        seek.showing(content);
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rail.showCurrent(event.getLocation().getPath());
        seek.arrived(event.getLocation());
        setClassName("h-seeking", seek.isPage(event.getLocation()));
        UI ui = event.getLocationChangeEvent().getUI();
        // Later than Vaadin's own title, which knows neither the company nor a contributed key.
        String title = title(event.getActiveChain());
        ui.beforeClientResponse(this, context -> ui.getPage().setTitle(title));
        if (arrivedBefore) {
            ui.getPage().executeJs("window.hiroba && window.hiroba.arrived()");
        }
        arrivedBefore = true;
    }

    /** After a plugin with an entry came or went, or the language changed. */
    void redraw() {
        rail.redraw();
        seek.refresh();
    }

    private String title(List<HasElement> chain) {
        Optional<String> page = chain.stream().findFirst().flatMap(this::ownTitle);
        String company = parts.companyName().get();
        return page.filter(title -> !title.isBlank())
                .map(title -> title + " – " + company)
                .orElse(company);
    }

    @SuppressWarnings("rawtypes")
    private Optional<String> ownTitle(HasElement page) {
        if (page instanceof HasDynamicTitle titled) {
            return Optional.of(titled.getPageTitle());
        }
        List<View> views = parts.contributions().all(View.class);
        return views.stream()
                .filter(view -> view.type() == page.getClass())
                .map(View::titleKey)
                .findFirst()
                .map(viewer::text);
    }
}

package org.hiroba.groups.views;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.hiroba.ui.api.Viewer;

/** What is new in one's groups: the first thing that one sees. */
public final class HomeNews extends Section {
    public HomeNews(Viewer viewer, GroupViews model) {
        H2 heading = new H2(viewer.text("groups.home.title"));
        getElement().setAttribute("aria-label", viewer.text("groups.home.title"));
        model.style(this);
        addClassName("h-section");
        add(heading, Feed.ofMine(viewer, model));
    }
}

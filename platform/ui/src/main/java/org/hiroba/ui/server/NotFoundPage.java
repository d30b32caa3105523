package org.hiroba.ui.server;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.shell.MainLayout;

/** There is nothing at this address. Names no address that there is. */
@ParentLayout(MainLayout.class)
final class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private final Viewer viewer;

    NotFoundPage(Viewer viewer) {
        this.viewer = viewer;
        addClassName("h-page");
        add(ErrorWords.of(
                viewer, "search", viewer.text("ui.not-found.title"), viewer.text("ui.not-found.text")));
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return viewer.text("ui.not-found.title");
    }
}

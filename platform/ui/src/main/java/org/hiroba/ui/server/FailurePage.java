package org.hiroba.ui.server;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.shell.MainLayout;

/** A page could not be made: excused, with the number to report, and whose fault it was. */
@ParentLayout(MainLayout.class)
final class FailurePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private final transient PortalServiceParts parts;

    FailurePage(PortalServiceParts parts) {
        this.parts = parts;
        addClassName("h-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception failure = parameter.getCaughtException();
        String owner = parts.views().ownerOf(event.getNavigationTarget());
        if (owner.equals(ContributionRegistry.PLATFORM)) {
            owner = parts.views().ownerOfPath(event.getLocation().getPath()).orElse(owner);
        }
        Incident incident = Incident.of(owner, failure);
        if (!owner.equals(ContributionRegistry.PLATFORM)) {
            parts.portal().contributions().report(owner, failure);
        }
        Viewer viewer = parts.present();
        String words = owner.equals(ContributionRegistry.PLATFORM)
                ? viewer.text("ui.failure.text", incident.number())
                : viewer.text("ui.failure.text-plugin", incident.number(), owner);
        removeAll();
        add(ErrorWords.of(viewer, "alert", viewer.text("ui.failure.title"), words));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return parts.present().text("ui.failure.title");
    }
}

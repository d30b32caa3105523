package org.hiroba.ui.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.core.registry.ContributionRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What escapes from a listener: in words if it is meant for the person, else excused with a number that is in the log too,
 * and laid at the door of the plugin whose component it was.
 */
final class PortalErrors implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PortalErrors.class);

    private final transient PortalServiceParts parts;

    PortalErrors(PortalServiceParts parts) {
        this.parts = parts;
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        if (failure instanceof IOException) {
            LOG.debug("A browser went away in the middle of an answer", failure);
            return;
        }
        Optional<HirobaException> meant = Incident.meant(failure);
        if (meant.isPresent() && UI.getCurrent() != null) {
            parts.present().tell(meant.get());
            return;
        }
        String owner = event.getComponent()
                .map(component -> parts.views().ownerOf(component.getClass()))
                .orElse(ContributionRegistry.PLATFORM);
        Incident incident = Incident.of(owner, failure);
        if (!owner.equals(ContributionRegistry.PLATFORM)) {
            parts.portal().contributions().report(owner, failure);
        }
        if (UI.getCurrent() != null) {
            var viewer = parts.present();
            viewer.tell(viewer.text("ui.failure.toast", incident.number()));
        }
    }
}

package org.hiroba.ui.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.hiroba.ui.PortalParts;
import org.hiroba.ui.viewer.PageViewer;

/** What the Vaadin service asks of the portal. */
public interface PortalServiceParts {
    PortalParts portal();

    ViewRegistry views();

    /** Makes the viewer of a page that opens; empty if nobody is signed in. */
    Optional<PageViewer> open(UI ui, VaadinRequest request);

    /** The viewer of the page that the present thread works for. */
    PageViewer present();
}

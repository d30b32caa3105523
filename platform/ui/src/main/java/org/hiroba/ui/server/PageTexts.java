package org.hiroba.ui.server;

import com.vaadin.flow.component.UI;
import org.hiroba.ui.api.Viewer;

/** What the page says by itself when it cannot reach the server, told to it while it still can. */
final class PageTexts {
    private PageTexts() {}

    static void apply(UI ui, Viewer viewer) {
        ui.getReconnectDialogConfiguration().setDialogText(viewer.text("ui.connection.lost"));
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(viewer.text("ui.connection.given-up"));
        ui.getReconnectDialogConfiguration().setReconnectAttempts(100_000);
        ui.getReconnectDialogConfiguration().setReconnectInterval(3_000);
        ui.getPage()
                .executeJs(
                        "window.hiroba && window.hiroba.texts($0, $1)",
                        viewer.text("ui.connection.lost"),
                        viewer.text("ui.connection.back"));
    }
}

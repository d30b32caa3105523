package org.hiroba.ui.api.component;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import org.hiroba.ui.api.Viewer;

/**
 * Asks before something that cannot be taken back. For all else do it and offer to undo.
 *
 * @since 0.1
 */
public final class Confirmation {
    private Confirmation() {}

    /**
     * Before a loss: the confirming button is red, and the focus is on the other one.
     *
     * @param title the question, e.g. この投稿を取り消しますか？
     * @param text what happens then
     * @param confirm what the button says; a verb, never only OK
     * @param action runs under {@link Viewer#attempt}
     */
    public static void beforeLoss(
            Viewer viewer, String title, String text, String confirm, Runnable action) {
        ConfirmDialog dialog = dialog(viewer, title, text, confirm, action);
        dialog.setConfirmButtonTheme("error primary");
        // Vaadin puts the focus on the confirming button; the page moves it on (hiroba.js).
        dialog.getElement().setAttribute("data-before-loss", true);
        dialog.open();
    }

    /** The same for what is only far-reaching. */
    public static void ask(
            Viewer viewer, String title, String text, String confirm, Runnable action) {
        dialog(viewer, title, text, confirm, action).open();
    }

    private static ConfirmDialog dialog(
            Viewer viewer, String title, String text, String confirm, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        // Of the page's second level; Vaadin's own would be of the third. The dialog is named by it all the same.
        H2 heading = new H2(title);
        heading.addClassName("h-dialog-title");
        dialog.setHeader(heading);
        dialog.getElement().setProperty("header", title);
        dialog.setText(text);
        dialog.setConfirmText(confirm);
        dialog.setCancelable(true);
        dialog.setCancelText(viewer.text("ui.cancel"));
        dialog.setCancelButtonTheme("");
        dialog.addConfirmListener(event -> viewer.attempt(action));
        return dialog;
    }
}

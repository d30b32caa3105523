package org.hiroba.ui.api.component;

/**
 * One line of an {@link ActionMenu}.
 *
 * @param icon of the theme
 * @param label already translated
 * @param loss whether something is lost by it; shown in red, and the action asks first
 * @param action under the UI session lock
 * @since 0.1
 */
public record MenuItem(String icon, String label, boolean loss, Runnable action) {
    public static MenuItem of(String icon, String label, Runnable action) {
        return new MenuItem(icon, label, false, action);
    }

    public static MenuItem ofLoss(String icon, String label, Runnable action) {
        return new MenuItem(icon, label, true, action);
    }
}

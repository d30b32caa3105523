package org.hiroba.ui.api.component;

import com.vaadin.flow.component.HasElement;

/**
 * A click, or Enter on a button, when it does not matter where and with which keys it was done. Vaadin's click listeners have eleven
 * details of every click told and keep a kilobyte and a half for each button to do so; on pages with hundreds of buttons this is what
 * they weigh most with.
 *
 * <p><b>Threads:</b> under the page's lock.
 *
 * @since 0.1
 */
public final class Tap {
    private Tap() {}

    /** Does this at each tap while the component is enabled. */
    public static void on(HasElement component, Runnable action) {
        component.getElement().addEventListener("click", event -> action.run());
    }
}

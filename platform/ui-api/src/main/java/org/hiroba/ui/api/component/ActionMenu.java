package org.hiroba.ui.api.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hiroba.api.content.Content;
import org.hiroba.api.error.HirobaException;
import org.hiroba.ui.api.ContentAction;
import org.hiroba.ui.api.Viewer;

/**
 * The button with three dots and the menu behind it. The menu is made when it is opened and gone when it is closed, so a
 * hundred of them on a page cost a hundred buttons.
 *
 * @since 0.1
 */
public final class ActionMenu extends NativeButton {
    private final Viewer viewer;
    private final String label;
    private final Supplier<List<MenuItem>> items;

    /** @param items asked each time that the menu is opened */
    public ActionMenu(Viewer viewer, String label, Supplier<List<MenuItem>> items) {
        this.viewer = viewer;
        this.label = label;
        this.items = items;
        addClassNames("h-menu", "h-icon-button");
        Still.draw(this, new ThemeIcon("more"));
        setAriaLabel(label);
        getElement().setAttribute("aria-haspopup", "menu");
        Tap.on(this, this::open);
    }

    /**
     * The menu of a piece of content: what the view itself offers, then what plugins add.
     *
     * @param content asked when the menu is opened
     */
    public static ActionMenu of(
            Viewer viewer, Supplier<Content> content, Supplier<List<MenuItem>> own) {
        return new ActionMenu(viewer, viewer.text("ui.content.menu"), () -> {
            List<MenuItem> all = new ArrayList<>(own.get());
            Content about = content.get();
            viewer.actions(about).forEach(action -> all.add(item(viewer, action, about)));
            return all;
        });
    }

    private static MenuItem item(Viewer viewer, ContentAction action, Content about) {
        return MenuItem.of(
                action.icon(),
                viewer.text(action.titleKey()),
                () -> action.action().accept(viewer, about));
    }

    private void open() {
        Popover popover = new Popover();
        popover.setTarget(this);
        popover.setOpenOnClick(false);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(label);
        popover.setAutofocus(true);
        popover.addThemeNames("menu");
        Div menu = new Div();
        menu.addClassName("h-menu-items");
        menu.getElement().setAttribute("role", "menu");
        try {
            items.get().forEach(item -> menu.add(line(item, popover)));
        } catch (HirobaException gone) {
            viewer.tell(gone);
            return;
        }
        popover.add(menu);
        popover.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                popover.removeFromParent();
            }
        });
        popover.open();
    }

    private NativeButton line(MenuItem item, Popover popover) {
        NativeButton line = new NativeButton();
        line.add(new ThemeIcon(item.icon()), new Span(item.label()));
        line.addClassName("h-menu-item");
        line.getElement().setAttribute("role", "menuitem");
        if (item.loss()) {
            line.addClassName("h-loss");
        }
        line.addClickListener(event -> {
            popover.close();
            viewer.attempt(item.action());
        });
        return line;
    }
}

package org.hiroba.ui.api.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * One line of the list in a {@link ListDetail}: a mark or a face, a title, a quieter line below, and at the end how much is
 * unread. All of it is one link.
 *
 * @since 0.1
 */
public final class ListRow extends Anchor {
    private final Span title = new Span();
    private final Span below = new Span();
    private final Div end = new Div();
    private final Div time = new Div();
    private final Div unread = new Div();

    /** @param path within the portal, without leading slash */
    public ListRow(String path, Component mark, String title, String below) {
        super(path, new Component[0]);
        addClassName("h-row");
        this.title.addClassName("h-row-title");
        this.below.addClassName("h-row-below");
        this.end.addClassName("h-row-end");
        Div words = new Div(this.title, this.below);
        words.addClassName("h-row-words");
        time.addClassName("h-row-time");
        end.add(time, unread);
        add(mark, words, end);
        setWords(title, below);
    }

    public void setWords(String title, String below) {
        this.title.setText(title);
        this.below.setText(below);
        this.below.setVisible(!below.isEmpty());
    }

    /** When something last happened there, above how much is unread. */
    public void setTime(RelativeTime last) {
        time.removeAll();
        time.add(last);
    }

    /** Marks it as the one that is shown beside the list. */
    public void setCurrent(boolean current) {
        setClassName("h-row-current", current);
        if (current) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    /**
     * Shows how much is unread.
     *
     * @param count nothing is shown for 0
     * @param label the same in words, e.g. 未読 3件
     */
    public void setUnread(int count, String label) {
        unread.removeAll();
        setClassName("h-row-unread", count > 0);
        if (count > 0) {
            Span number = new Span(count > 99 ? "99+" : String.valueOf(count));
            number.addClassName("h-count");
            number.getElement().setAttribute("aria-hidden", "true");
            Span words = new Span(label);
            words.addClassName("h-sr");
            unread.add(number, words);
        }
    }
}

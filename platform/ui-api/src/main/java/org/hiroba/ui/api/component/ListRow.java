package org.hiroba.ui.api.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/**
 * One line of a {@link RowList}: a link with a mark or a face, a title, a quieter line below, and at the end how much is
 * unread. What is added to it stands beside the link. Holds no more elements than it shows: there are many of them.
 *
 * @since 0.1
 */
public final class ListRow extends ListItem {
    private final Anchor link;
    private final Span title = new Span();
    private final Div words = new Div(title);
    private final Span below = new Span();
    private final Div end = new Div();
    private final Span number = new Span();
    private final Span unread = new Span();

    /** @param path within the portal, without leading slash */
    public ListRow(String path, Component mark, String title, String below) {
        link = new Anchor(path, mark, words);
        link.addClassName("h-row");
        this.title.addClassName("h-row-title");
        this.below.addClassName("h-row-below");
        words.addClassName("h-row-words");
        end.addClassName("h-row-end");
        number.addClassName("h-count");
        number.getElement().setAttribute("aria-hidden", "true");
        unread.addClassName("h-sr");
        add(link);
        setWords(title, below);
    }

    public void setWords(String title, String below) {
        this.title.setText(title);
        this.below.setText(below);
        if (below.isEmpty()) {
            words.remove(this.below);
        } else {
            words.add(this.below);
        }
    }

    /** When something last happened there, above how much is unread. */
    public void setTime(RelativeTime last) {
        end.getChildren().filter(RelativeTime.class::isInstance).toList().forEach(end::remove);
        end.addComponentAsFirst(last);
        link.add(end);
    }

    /** Marks it as the one that is shown beside the list. */
    public void setCurrent(boolean current) {
        link.setClassName("h-row-current", current);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    /**
     * Shows how much is unread.
     *
     * @param count nothing is shown for 0
     * @param label the same in words, e.g. 未読 3件
     */
    public void setUnread(int count, String label) {
        link.setClassName("h-row-unread", count > 0);
        if (count > 0) {
            number.setText(count > 99 ? "99+" : String.valueOf(count));
            unread.setText(label);
            end.add(number, unread);
            link.add(end);
        } else {
            end.remove(number, unread);
        }
    }
}

package org.hiroba.ui.api.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/**
 * The head of a page: what it is (the page's one h1, which gets the focus after navigation), a quieter line below, buttons at
 * the end, and tabs.
 *
 * @since 0.1
 */
public final class PageHeader extends Header {
    private final Div words = new Div();
    private final H1 title = new H1();
    private final Paragraph below = new Paragraph();
    private final Span belowWords = new Span();
    private final Span note = new Span();
    private final Div end = new Div();

    public PageHeader(String title, String below) {
        addClassName("h-header");
        words.addClassName("h-header-words");
        this.title.getElement().setAttribute("tabindex", "-1");
        this.below.addClassName("h-header-below");
        note.addClassName("h-header-note");
        end.addClassName("h-header-end");
        words.add(this.title, this.below);
        add(words, end);
        setWords(title, below);
    }

    public void setWords(String title, String below) {
        this.title.setText(title);
        belowWords.setText(below);
        belowWords.setTitle(below);
        showBelow();
    }

    /** Short facts that stay readable where the words below the title are cut, e.g. how many people there are. */
    public PageHeader withNote(String facts) {
        note.setText(facts);
        showBelow();
        return this;
    }

    private void showBelow() {
        below.removeAll();
        Stream.of(belowWords, note).filter(part -> !part.getText().isEmpty()).forEach(below::add);
        below.setVisible(below.getComponentCount() > 0);
    }

    /** A face or mark before the words. */
    public PageHeader withMark(Component mark) {
        addComponentAtIndex(indexOf(words), mark);
        return this;
    }

    /**
     * A way back, shown on a phone only, where this page has taken the place of the list.
     *
     * @param path within the portal
     * @param label where it leads, e.g. グループの一覧へもどる
     */
    public PageHeader withBack(String path, String label) {
        Anchor back = new Anchor(path, new ThemeIcon("back"));
        back.addClassNames("h-icon-button", "h-header-back");
        back.setAriaLabel(label);
        addComponentAsFirst(back);
        return this;
    }

    /** Tabs, on a line of their own where the words need theirs; on a wide screen beside the words. */
    public PageHeader withTabs(TabLinks tabs) {
        add(tabs);
        return this;
    }

    /** Buttons at the end. */
    public PageHeader withEnd(Component... components) {
        end.add(components);
        return this;
    }
}

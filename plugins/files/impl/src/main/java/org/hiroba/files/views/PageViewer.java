package org.hiroba.files.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.hiroba.files.domain.FilePages;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;

/** The pages of a document, one below the other, in a region of their own that keys scroll; each is fetched when it comes near. */
final class PageViewer extends Div {
    /** So many are named at once; browsers fetch those in sight. */
    private static final int PORTION = 20;

    private final Viewer viewer;
    private final StoredFile file;
    private final Div pages = new Div();
    private final NativeButton more;

    PageViewer(Viewer viewer, StoredFile file) {
        this.viewer = viewer;
        this.file = file;
        addClassName("files-preview");
        pages.addClassName("files-pages");
        pages.getElement().setAttribute("tabindex", "0");
        pages.getElement().setAttribute("role", "region");
        pages.getElement().setAttribute("aria-label", viewer.text("files.pages", file.name(), file.pages()));
        more = new NativeButton(viewer.text("files.pages.more"), event -> showMore());
        more.addClassName("h-button");
        add(pages);
        showMore();
    }

    private void showMore() {
        pages.remove(more);
        int shown = pages.getComponentCount();
        int last = Math.min(file.pages(), FilePages.MOST_PAGES);
        for (int page = shown + 1; page <= Math.min(shown + PORTION, last); page++) {
            pages.add(page(page));
        }
        if (pages.getComponentCount() < last) {
            pages.add(more);
        } else if (last < file.pages()) {
            Paragraph rest = new Paragraph(viewer.text("files.pages.rest", last));
            rest.addClassName("h-help");
            add(rest);
        }
    }

    private Div page(int number) {
        Image picture = new Image("/" + file.page(number), viewer.text("files.page", number));
        picture.getElement().setAttribute("loading", "lazy");
        Span place = new Span(number + " / " + file.pages());
        place.getElement().setAttribute("aria-hidden", "true");
        Div page = new Div(picture, place);
        page.addClassName("files-sheet");
        return page;
    }
}

package org.hiroba.files.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.hiroba.files.domain.FileName;
import org.hiroba.files.domain.StoredFile;

/** The square before a file's name: what is in it, or its ending. */
final class FileMark {
    private static final int MOST_LETTERS = 4;

    private FileMark() {}

    static Component of(StoredFile file) {
        Component mark = file.thumbnail().map(FileMark::picture).orElseGet(() -> ending(file));
        mark.addClassName("files-mark");
        if (file.pages() > 0) {
            mark.addClassName("files-mark-page");
        }
        return mark;
    }

    private static Component picture(String address) {
        Image picture = new Image("/" + address, "");
        picture.getElement().setAttribute("loading", "lazy");
        return picture;
    }

    private static Component ending(StoredFile file) {
        String ending = FileName.ending(file.name());
        Span mark = new Span(ending.isEmpty() ? "?" : ending.substring(0, Math.min(MOST_LETTERS, ending.length())));
        mark.addClassName("files-mark-" + file.kind().name().toLowerCase(Locale.ROOT));
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }
}

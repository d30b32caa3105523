package org.hiroba.files.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.Optional;
import org.hiroba.api.media.DocumentOutcome;
import org.hiroba.api.media.ImageId;
import org.hiroba.files.domain.FileKind;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;

/**
 * What is in a file, without saving it: pictures as the platform has cleaned them, texts as text, pages of PDFs as pictures, and of
 * other documents the words. Nothing of the file itself runs.
 */
final class FilePreview {
    private static final int MOST_CHARS = 20_000;

    private FilePreview() {}

    /** Empty for what has no preview. */
    static Optional<Component> of(Viewer viewer, FileViews model, StoredFile file) {
        if (file.preview().isPresent()) {
            return file.preview().map(image -> picture(file, image));
        }
        if (file.pages() > 0) {
            return Optional.of(new PageViewer(viewer, file));
        }
        return isText(file) ? text(viewer, model, file) : words(viewer, model, file);
    }

    private static boolean isText(StoredFile file) {
        return file.type().startsWith("text/") || file.type().equals("application/json");
    }

    private static Component picture(StoredFile file, ImageId image) {
        return framed(new Image("/media/" + image, file.name()));
    }

    private static Optional<Component> text(Viewer viewer, FileViews model, StoredFile file) {
        return model.hiroba()
                .blobs()
                .find(file.hash())
                .map(path -> model.hiroba().documents().read(path, file.type(), MOST_CHARS))
                .filter(text -> text.outcome() == DocumentOutcome.DONE)
                .map(text -> words(viewer, text.text(), text.cut() ? "files.preview.cut" : ""));
    }

    private static Optional<Component> words(Viewer viewer, FileViews model, StoredFile file) {
        if (file.kind() == FileKind.IMAGE) {
            return Optional.empty();
        }
        return model.pages().words(viewer.caller(), file.id()).map(words -> words(viewer, beginning(words), "files.preview.words"));
    }

    private static String beginning(String words) {
        return words.length() <= MOST_CHARS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, MOST_CHARS))) + "…";
    }

    private static Component words(Viewer viewer, String text, String noteKey) {
        Pre words = new Pre(text);
        words.getElement().setAttribute("tabindex", "0");
        words.getElement().setAttribute("role", "region");
        words.getElement().setAttribute("aria-label", viewer.text("files.preview"));
        Div preview = framed(words);
        if (!noteKey.isEmpty()) {
            Paragraph note = new Paragraph(viewer.text(noteKey));
            note.addClassName("h-help");
            preview.add(note);
        }
        return preview;
    }

    private static Div framed(Component inside) {
        Div preview = new Div(inside);
        preview.addClassName("files-preview");
        return preview;
    }
}

package org.hiroba.files.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.Optional;
import org.hiroba.api.media.ImageId;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.files.domain.TextPreview;
import org.hiroba.ui.api.Viewer;

/** What is in a file, without saving it: pictures as the platform has cleaned them, texts as text. Nothing of the file itself runs. */
final class FilePreview {
    private FilePreview() {}

    /** Empty for what has no preview. */
    static Optional<Component> of(Viewer viewer, FileViews model, StoredFile file) {
        return file.preview()
                .<Component>map(image -> picture(file, image))
                .or(() -> isText(file) ? text(viewer, model, file) : Optional.empty());
    }

    private static boolean isText(StoredFile file) {
        return file.type().startsWith("text/") || file.type().equals("application/json");
    }

    private static Component picture(StoredFile file, ImageId image) {
        return framed(new Image("/media/" + image, file.name()));
    }

    private static Optional<Component> text(Viewer viewer, FileViews model, StoredFile file) {
        return model.hiroba().blobs().find(file.hash()).flatMap(TextPreview::of).map(text -> {
            Pre words = new Pre(text.text());
            words.getElement().setAttribute("tabindex", "0");
            words.getElement().setAttribute("role", "region");
            words.getElement().setAttribute("aria-label", viewer.text("files.preview"));
            Div preview = framed(words);
            if (text.cut()) {
                Paragraph more = new Paragraph(viewer.text("files.preview.cut"));
                more.addClassName("h-help");
                preview.add(more);
            }
            return preview;
        });
    }

    private static Div framed(Component inside) {
        Div preview = new Div(inside);
        preview.addClassName("files-preview");
        return preview;
    }
}

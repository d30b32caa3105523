package org.hiroba.ui.api.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.ui.api.Viewer;

/**
 * The place to drop files on, to paste or to choose them, with progress. They go from the browser to the REST API; where they are
 * shared or added as a version, the page hears of them as all do.
 *
 * @since 0.1
 */
@Tag("hiroba-file-upload")
public final class FileUpload extends Component {
    private static final String REF = "event.detail.ref";

    private FileUpload(Viewer viewer) {
        getElement().setAttribute("language", viewer.language().tag());
    }

    /** Shares files there. */
    public static FileUpload to(Viewer viewer, Audience home) {
        FileUpload upload = new FileUpload(viewer);
        upload.getElement().setAttribute("audience", home.toString());
        return upload;
    }

    /** Adds versions to a file. */
    public static FileUpload versionOf(Viewer viewer, ContentRef file) {
        FileUpload upload = new FileUpload(viewer);
        upload.getElement().setAttribute("version", Long.toString(file.id()));
        return upload;
    }

    /**
     * Takes files for content that is there already.
     *
     * @param attach gets each upload, for {@code Attachments.attach}; what it throws is told to the viewer
     */
    public static FileUpload attaching(Viewer viewer, Consumer<ContentRef> attach) {
        FileUpload upload = new FileUpload(viewer);
        upload.getElement()
                .addEventListener(
                        "hiroba-uploaded",
                        event -> viewer.attempt(() -> attach.accept(
                                ContentRef.parse(event.getEventData().path(REF).asString("")))))
                .addEventData(REF);
        return upload;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/kit/upload-element.js");
    }
}

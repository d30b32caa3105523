package org.hiroba.files.views;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import org.hiroba.api.audience.Audience;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;

/** The place to drop files on, or to choose them: they go from the browser to the REST API, and the page hears of them as all do. */
@Tag("hiroba-file-upload")
final class FileUpload extends Component {
    private final FileViews model;

    private FileUpload(Viewer viewer, FileViews model) {
        this.model = model;
        getElement().setAttribute("language", viewer.language().tag());
    }

    /** Shares files there. */
    static FileUpload to(Viewer viewer, FileViews model, Audience home) {
        FileUpload upload = new FileUpload(viewer, model);
        upload.getElement().setAttribute("audience", home.toString());
        return upload;
    }

    /** Adds versions. */
    static FileUpload versionOf(Viewer viewer, FileViews model, StoredFile file) {
        FileUpload upload = new FileUpload(viewer, model);
        upload.getElement().setAttribute("version", Long.toString(file.id()));
        return upload;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(model.hiroba().asset("upload.js"));
    }
}

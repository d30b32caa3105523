package org.hiroba.ui.api.component;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import org.hiroba.ui.api.Viewer;

/**
 * The words of an upload in the viewer's language. Vaadin knows English only, and says nothing of a file that it refuses.
 *
 * @since 0.1
 */
public final class UploadWords {
    private UploadWords() {}

    /** Gives the field its words, and tells the viewer why a file was refused. */
    public static Upload in(Viewer viewer, Upload upload) {
        upload.setI18n(words(viewer));
        upload.setDropLabel(new Span(viewer.text("ui.upload.drop")));
        upload.addFileRejectedListener(refused -> viewer.tell(refused.getErrorMessage()));
        return upload;
    }

    private static UploadI18N words(Viewer viewer) {
        String drop = viewer.text("ui.upload.drop");
        String failed = viewer.text("ui.upload.failed");
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(viewer.text("ui.upload.too-many"))
                        .setFileIsTooBig(viewer.text("ui.upload.too-big"))
                        .setIncorrectFileType(viewer.text("ui.upload.wrong-type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(viewer.text("ui.upload.working"))
                                .setProcessing(viewer.text("ui.upload.working"))
                                .setStalled(viewer.text("ui.upload.stalled"))
                                .setHeld(viewer.text("ui.upload.working")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(viewer.text("ui.upload.remaining"))
                                .setUnknown(viewer.text("ui.upload.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)))
                .setUnits(new UploadI18N.Units(List.of("B", "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
    }
}

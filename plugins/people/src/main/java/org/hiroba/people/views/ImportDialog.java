package org.hiroba.people.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.hiroba.api.command.Progress;
import org.hiroba.people.domain.ImportReport;
import org.hiroba.people.domain.LineResult;
import org.hiroba.people.domain.PeopleImport;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.UploadWords;
import org.jspecify.annotations.Nullable;

/** Brings people in from a CSV file: first what would happen, line by line, then for good. */
final class ImportDialog extends Dialog {
    private static final int MOST_FAULTS = 100;

    private final Viewer viewer;
    private final PeopleViews model;
    private final Div result = new Div();
    private final Button take;
    private byte @Nullable [] file;

    ImportDialog(Viewer viewer, PeopleViews model) {
        this.viewer = viewer;
        this.model = model;
        setHeaderTitle(viewer.text("people.import"));
        setWidth("min(680px, 94vw)");
        take = new Button(viewer.text("people.import.button"), event -> run(false));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setEnabled(false);
        result.getElement().setAttribute("role", "status");
        add(new Paragraph(viewer.text("people.import.text")), new Pre(viewer.text("people.import.example")), upload(), result);
        getFooter().add(new Button(viewer.text("people.close"), event -> close()), take);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            file = bytes;
            run(true);
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PeopleImport.MAX_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setUploadButton(new Button(viewer.text("people.import.choose")));
        return UploadWords.in(viewer, upload);
    }

    private void run(boolean dryRun) {
        byte[] bytes = file;
        if (bytes == null) {
            return;
        }
        boolean read = viewer.attempt(() -> show(
                model.imports().run(viewer.caller(), bytes, dryRun, Progress.NONE)));
        if (!read) {
            take.setEnabled(false);
        }
    }

    private void show(ImportReport report) {
        result.removeAll();
        result.add(new Paragraph(viewer.text(
                report.dryRun() ? "people.import.would" : "people.import.did",
                report.count(LineResult.Outcome.NEW),
                report.count(LineResult.Outcome.PRESENT),
                report.count(LineResult.Outcome.FAULTY))));
        UnorderedList faults = new UnorderedList();
        report.faulty().stream().limit(MOST_FAULTS).forEach(line -> faults.add(new ListItem(viewer.text(
                "people.import.faulty-line",
                line.number(),
                line.login(),
                line.failure()
                        .map(failure -> viewer.text(
                                failure.messageKey(), failure.arguments().toArray()))
                        .orElse("")))));
        result.add(faults);
        take.setEnabled(report.dryRun() && report.count(LineResult.Outcome.NEW) > 0);
    }
}

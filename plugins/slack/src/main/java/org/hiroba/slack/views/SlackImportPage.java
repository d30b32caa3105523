package org.hiroba.slack.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.slack.domain.ImportReport;
import org.hiroba.slack.domain.ReportWords;
import org.hiroba.slack.domain.SlackImport;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.UploadWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Choose the file, see what would come in, bring it in, see what could not be taken. */
public final class SlackImportPage extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(SlackImportPage.class);

    /** Not every message is worth a push to the browser. */
    private static final int SHOWN_EVERY = 500;

    private final Viewer viewer;
    private final PluginContext hiroba;
    private final SlackImport imports;
    private final NativeButton take;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph step = new Paragraph();
    private final Div result = new Div();
    private Optional<UploadedFile> file = Optional.empty();

    public SlackImportPage(Viewer viewer, PluginContext hiroba, SlackImport imports) {
        this.viewer = viewer;
        this.hiroba = hiroba;
        this.imports = imports;
        take = new NativeButton(viewer.text("slack.page.import"), event -> start(false));
        take.addClassNames("h-button", "h-button-primary");
        take.setEnabled(false);
        take.addClassName("h-start");
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", viewer.text("slack.page.progress"));
        step.getElement().setAttribute("role", "status");
        addClassName("h-stack");
        add(new Paragraph(viewer.text("slack.page.text")), upload(), step, bar, result, take);
        addDetachListener(event -> forgetFile());
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, stored) -> uploaded(stored)));
        upload.setAcceptedFileExtensions(".zip");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Integer.MAX_VALUE);
        upload.setUploadButton(new Button(viewer.text("slack.page.choose")));
        return UploadWords.in(viewer, upload);
    }

    private void uploaded(File stored) {
        forgetFile();
        file = Optional.of(new UploadedFile(stored.toPath()));
        start(true);
    }

    private void start(boolean dryRun) {
        if (file.isEmpty()) {
            return;
        }
        take.setEnabled(false);
        bar.setVisible(true);
        bar.setIndeterminate(true);
        result.removeAll();
        step.setText(viewer.text(dryRun ? "slack.page.looking" : "slack.page.working"));
        Work work = new Work(viewer.caller(), file.get().keep(), dryRun);
        hiroba.executor().execute(() -> run(work));
    }

    /** What the working thread needs of the page, which it must not touch itself and which may be closed meanwhile. */
    private record Work(Caller caller, UploadedFile file, boolean dryRun) {}

    private void run(Work work) {
        try {
            ImportReport report = imports.run(work.caller(), work.file().path(), work.dryRun(), this::tell);
            viewer.onPage(() -> show(report));
        } catch (RuntimeException failed) {
            // Whatever it was, the page must not go on waiting for it; and perhaps there is no page any more.
            LOG.warn("An import from Slack was broken off", failed);
            viewer.onPage(() -> {
                bar.setVisible(false);
                step.setText("");
                viewer.tell(failed);
            });
        } finally {
            work.file().letGo();
        }
    }

    private void tell(long done, long total) {
        if (done % SHOWN_EVERY == 0 && total > 0) {
            viewer.onPage(() -> {
                bar.setIndeterminate(false);
                bar.setValue(Math.min(1.0, (double) done / total));
                step.setText(viewer.text("slack.page.step", done, total));
            });
        }
    }

    private void show(ImportReport report) {
        bar.setVisible(false);
        step.setText("");
        ReportWords words = new ReportWords(hiroba.texts(), viewer.language());
        result.removeAll();
        result.add(new H3(words.heading(report)));
        addList(words.taken(report));
        addSection("slack.report.known", words.known(report));
        addSection("slack.report.left-out", words.leftOut(report));
        take.setEnabled(report.dryRun());
    }

    private void addSection(String headingKey, List<String> lines) {
        if (!lines.isEmpty()) {
            result.add(new H3(viewer.text(headingKey)));
            addList(lines);
        }
    }

    private void addList(List<String> lines) {
        if (!lines.isEmpty()) {
            result.add(list(lines));
        }
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private void forgetFile() {
        file.ifPresent(UploadedFile::letGo);
        file = Optional.empty();
    }
}

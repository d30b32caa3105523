package org.hiroba.files;

import java.util.concurrent.TimeUnit;
import org.hiroba.api.media.FileDoor;
import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.files.api.FileImport;
import org.hiroba.files.domain.FileAttachments;
import org.hiroba.files.domain.FileContent;
import org.hiroba.files.domain.FileDownloads;
import org.hiroba.files.domain.FileRecalls;
import org.hiroba.files.domain.FileRepository;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileSettings;
import org.hiroba.files.rest.FileLiveEvents;
import org.hiroba.files.rest.FilesResource;
import org.hiroba.files.search.FileSource;
import org.hiroba.files.views.FilePaths;
import org.hiroba.files.views.FileView;
import org.hiroba.files.views.FileViews;
import org.hiroba.files.views.FilesTab;
import org.hiroba.files.views.SpaceWarning;
import org.hiroba.ui.api.AudienceTab;
import org.hiroba.ui.api.HomeSection;
import org.hiroba.ui.api.View;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of groups, and files that hang on posts, comments, messages and any other content. */
@Component(service = Plugin.class, property = Plugin.ID + "=files")
public final class FilesPlugin implements Plugin {
    private static final Logger LOG = LoggerFactory.getLogger(FilesPlugin.class);

    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        FileParts parts = FileParts.of(hiroba);
        contribute(parts, contributions);
        contributeViews(new FileViews(hiroba, parts.files(), parts.pages(), parts.words()), contributions);
        hiroba.executor().scheduleWithFixedDelay(guarded(parts.removal()::sweep), 10, 60, TimeUnit.MINUTES);
        hiroba.executor().scheduleWithFixedDelay(guarded(parts.readings()::catchUp), 1, 10, TimeUnit.MINUTES);
        hiroba.executor().scheduleWithFixedDelay(guarded(parts.readings()::sweep), 20, 60, TimeUnit.MINUTES);
    }

    /** What throws once would not be run again. */
    static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Tidying files failed and will be tried again", e);
            }
        };
    }

    static void contribute(FileParts parts, Contributions contributions) {
        FileRepository repository = parts.repository();
        FileService files = parts.files();
        contributions.add(parts.access());
        contributions.add(new FileContent(repository, files));
        contributions.add(new FileAttachments(parts.hiroba(), repository, parts.access()));
        contributions.add(parts.removal());
        contributions.publish(FileImport.class, parts.bringingIn());
        contributions.add(new FileSource(repository, parts.readings()));
        contributions.add(new FileDoor(
                "files",
                new FileDownloads(files, parts.pages(), parts.hiroba().blobs(), parts.hiroba().deliveries())));
        contributions.add(new RestResource(new FilesResource(files, parts.words())));
        contributions.add(new FileLiveEvents(repository));
        contributions.add(FileSettings.MAX_UPLOAD);
        contributions.add(FileSettings.PERSON_QUOTA);
        contributions.add(FileSettings.COMPANY_QUOTA);
        contributions.add(FileSettings.KEEP_FREE);
        contributions.add(FileSettings.PROGRAMS);
        contributions.add(FileSettings.CLAMD);
        contributions.add(FileSettings.UNSCANNED);
        // Last, since it begins at once and needs what answers for files above.
        contributions.add(new FileRecalls(parts.hiroba(), parts.removal()));
    }

    private static void contributeViews(FileViews model, Contributions contributions) {
        contributions.add(
                new View<>(FilePaths.TEMPLATE, FileView.class, "files.title", viewer -> new FileView(viewer, model)));
        contributions.add(new AudienceTab(
                "group", "files", "files.tab", 200, (viewer, audience) -> new FilesTab(viewer, model, audience)));
        contributions.add(new HomeSection(10, viewer -> new SpaceWarning(viewer, model)));
    }
}

package org.hiroba.files;

import java.time.Duration;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.files.domain.FileAccess;
import org.hiroba.files.domain.FileBringingIn;
import org.hiroba.files.domain.FilePages;
import org.hiroba.files.domain.FileRemoval;
import org.hiroba.files.domain.FileRepository;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileSettings;
import org.hiroba.files.domain.FileStore;
import org.hiroba.files.domain.FileWords;
import org.hiroba.files.domain.Readings;
import org.hiroba.files.domain.VirusScanner;
import org.hiroba.files.scan.ClamdScanner;
import org.hiroba.files.storage.SqlFileRepository;
import org.hiroba.files.storage.SqlReadingRepository;

/** The plugin's objects, made once. */
record FileParts(
        PluginContext hiroba,
        FileRepository repository,
        FileAccess access,
        Readings readings,
        FileStore store,
        FileService files,
        FilePages pages,
        FileRemoval removal,
        FileBringingIn bringingIn,
        FileWords words) {
    static FileParts of(PluginContext hiroba) {
        FileRepository repository = new SqlFileRepository(hiroba.sql());
        FileAccess access = new FileAccess(repository, hiroba.audiences(), hiroba.people(), hiroba.clock());
        VirusScanner scanner =
                new ClamdScanner(() -> hiroba.settings().get(FileSettings.CLAMD), Duration.ofSeconds(60));
        Readings readings = new Readings(hiroba, repository, new SqlReadingRepository(hiroba.sql()));
        FileStore store = new FileStore(hiroba, repository, scanner, readings);
        FileService files = new FileService(hiroba, repository, access, store);
        FileRemoval removal = new FileRemoval(hiroba, repository, access, store);
        return new FileParts(
                hiroba,
                repository,
                access,
                readings,
                store,
                files,
                new FilePages(hiroba, files, readings),
                removal,
                new FileBringingIn(hiroba, repository, access, store, removal),
                new FileWords(hiroba, files));
    }
}

package org.hiroba.files;

import java.time.Duration;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.files.domain.FileAccess;
import org.hiroba.files.domain.FileBringingIn;
import org.hiroba.files.domain.FileRemoval;
import org.hiroba.files.domain.FileRepository;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileSettings;
import org.hiroba.files.domain.FileStore;
import org.hiroba.files.domain.FileWords;
import org.hiroba.files.domain.VirusScanner;
import org.hiroba.files.scan.ClamdScanner;
import org.hiroba.files.storage.SqlFileRepository;

/** The plugin's objects, made once. */
record FileParts(
        PluginContext hiroba,
        FileRepository repository,
        FileAccess access,
        FileService files,
        FileRemoval removal,
        FileBringingIn bringingIn,
        FileWords words) {
    static FileParts of(PluginContext hiroba) {
        FileRepository repository = new SqlFileRepository(hiroba.sql());
        FileAccess access = new FileAccess(repository, hiroba.audiences(), hiroba.people(), hiroba.clock());
        VirusScanner scanner =
                new ClamdScanner(() -> hiroba.settings().get(FileSettings.CLAMD), Duration.ofSeconds(60));
        FileStore store = new FileStore(hiroba, repository, scanner);
        FileService files = new FileService(hiroba, repository, access, store);
        FileRemoval removal = new FileRemoval(hiroba, repository, access, store);
        FileBringingIn bringingIn = new FileBringingIn(hiroba, repository, access, store, removal);
        return new FileParts(hiroba, repository, access, files, removal, bringingIn, new FileWords(hiroba, files));
    }
}

package org.hiroba.files;

import java.time.Duration;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.files.domain.FileAccess;
import org.hiroba.files.domain.FileRepository;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileSettings;
import org.hiroba.files.domain.FileWords;
import org.hiroba.files.domain.VirusScanner;
import org.hiroba.files.scan.ClamdScanner;
import org.hiroba.files.storage.SqlFileRepository;

/** The plugin's objects, made once. */
record FileParts(
        PluginContext hiroba, FileRepository repository, FileAccess access, FileService files, FileWords words) {
    static FileParts of(PluginContext hiroba) {
        FileRepository repository = new SqlFileRepository(hiroba.sql());
        FileAccess access = new FileAccess(repository, hiroba.audiences(), hiroba.people(), hiroba.clock());
        VirusScanner scanner =
                new ClamdScanner(() -> hiroba.settings().get(FileSettings.CLAMD), Duration.ofSeconds(60));
        FileService files = new FileService(hiroba, repository, access, scanner);
        return new FileParts(hiroba, repository, access, files, new FileWords(hiroba, files));
    }
}

package org.hiroba.files.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.KeptFile;

/** Files as content that reactions, bookmarks, recall and tasks work on; their words are their names. */
public record FileContent(FileRepository repository, FileService files) implements ContentKind {
    @Override
    public String kind() {
        return StoredFile.KIND;
    }

    @Override
    public Map<Long, Content> findAll(Collection<Long> ids) {
        return repository.findAll(ids).stream().collect(Collectors.toMap(StoredFile::id, FileContent::content));
    }

    /** All versions, newest first. */
    @Override
    public List<KeptFile> files(long id) {
        String name = repository.find(id).map(StoredFile::name).orElse("");
        List<FileVersion> versions = repository.versions(id);
        return versions.stream()
                .map(version -> new KeptFile(
                        versions.size() == 1 ? name : "v" + version.number() + " " + name, version.type(), version.blob()))
                .toList();
    }

    @Override
    public void erase(long id) {
        files.erase(id);
    }

    private static Content content(StoredFile file) {
        return new Content(
                file.ref(),
                file.audience(),
                file.uploader(),
                file.uploadedAt(),
                file.name(),
                file.path(),
                file.recalled());
    }
}

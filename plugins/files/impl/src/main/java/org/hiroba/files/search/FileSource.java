package org.hiroba.files.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchText;
import org.hiroba.files.domain.FileRepository;
import org.hiroba.files.domain.StoredFile;

/** Files are found by their names. */
public record FileSource(FileRepository repository) implements SearchSource {
    @Override
    public String kind() {
        return StoredFile.KIND;
    }

    @Override
    public String titleKey() {
        return "files.search.file";
    }

    @Override
    public String icon() {
        return "file";
    }

    @Override
    public Map<Long, SearchItem> read(Collection<Long> ids) {
        return repository.findAll(ids).stream()
                .filter(file -> !file.recalled() && file.home().isPresent())
                .collect(Collectors.toMap(StoredFile::id, FileSource::item));
    }

    @Override
    public List<Long> idsAfter(long after, int limit) {
        return repository.idsAfter(after, limit);
    }

    @Override
    public long count() {
        return repository.count();
    }

    private static SearchItem item(StoredFile file) {
        return new SearchItem(
                file.ref(),
                file.audience(),
                Optional.of(file.uploader()),
                file.changedAt(),
                new SearchText(file.name(), "", List.of()),
                file.path(),
                Set.of());
    }
}

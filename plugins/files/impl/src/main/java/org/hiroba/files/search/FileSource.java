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
import org.hiroba.files.domain.Readings;
import org.hiroba.files.domain.StoredFile;

/** Files are found by their names, documents by their words, too. */
public record FileSource(FileRepository repository, Readings readings) implements SearchSource {
    private static final int BATCH = 20;

    @Override
    public String kind() {
        return StoredFile.KIND;
    }

    @Override
    public String titleKey() {
        return "files.search.file";
    }

    @Override
    public String severalKey() {
        return "files.search.file.several";
    }

    @Override
    public String icon() {
        return "file";
    }

    @Override
    public Map<Long, SearchItem> read(Collection<Long> ids) {
        List<StoredFile> files = repository.findAll(ids).stream()
                .filter(file -> !file.recalled() && file.home().isPresent())
                .toList();
        Map<String, String> texts =
                readings.texts(files.stream().map(StoredFile::hash).toList());
        return files.stream()
                .collect(Collectors.toMap(StoredFile::id, file -> item(file, texts.getOrDefault(file.hash(), ""))));
    }

    /** Few at once, for a document may have as many words as a thousand messages. */
    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<Long> idsAfter(long after, int limit) {
        return repository.idsAfter(after, limit);
    }

    @Override
    public long count() {
        return repository.count();
    }

    private static SearchItem item(StoredFile file, String text) {
        return new SearchItem(
                file.ref(),
                file.audience(),
                Optional.of(file.uploader()),
                file.changedAt(),
                new SearchText(file.name(), text, List.of()),
                file.path(),
                Set.of());
    }
}

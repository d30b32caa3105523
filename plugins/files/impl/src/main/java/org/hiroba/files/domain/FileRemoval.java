package org.hiroba.files.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;

/** Takes files away for good, with versions and bytes: with the content that they hang on, or with the group whose they are. */
public final class FileRemoval implements RecallSink {
    private static final Duration KEPT_FRESH = Duration.ofDays(1);

    private final PluginContext hiroba;
    private final FileRepository repository;
    private final FileAccess access;
    private final FileStore store;

    public FileRemoval(PluginContext hiroba, FileRepository repository, FileAccess access, FileStore store) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.access = access;
        this.store = store;
    }

    /** {@inheritDoc} A recall goes down to the files by itself. */
    @Override
    public void recalled(ContentRef ref) {}

    @Override
    public void removed(Collection<ContentRef> refs) {
        remove(repository.listAllOf(refs));
    }

    @Override
    public void removed(Audience audience, PersonId by) {
        remove(repository.listAllOf(audience));
        audience.person().ifPresent(repository::permitNothing);
    }

    /** Removes uploads that nothing became of within a day, and leaves those that are attached at this very moment. */
    public void sweep() {
        Instant before = hiroba.clock().instant().minus(KEPT_FRESH);
        repository.listForgotten(before).forEach(file -> hiroba.transactions().run(() -> {
            if (repository.deleteForgotten(file.id())) {
                remove(List.of(file));
            }
        }));
    }

    /** Within a transaction. */
    void remove(List<StoredFile> files) {
        files.stream()
                .collect(Collectors.groupingBy(
                        StoredFile::uploader, Collectors.mapping(StoredFile::ref, Collectors.toList())))
                .forEach((uploader, refs) -> hiroba.contents().removed(refs, uploader));
        files.forEach(this::remove);
    }

    private void remove(StoredFile file) {
        store.release(file.id());
        repository.permit(file.id(), List.of());
        repository.delete(file.id());
        Audience where = file.home().orElseGet(file::audience);
        hiroba.journal().append(DomainEvent.about(FileEvents.CHANGED, where, file.ref(), file.uploader()));
        hiroba.transactions().afterCommit(() -> access.changed(file.id()));
    }
}

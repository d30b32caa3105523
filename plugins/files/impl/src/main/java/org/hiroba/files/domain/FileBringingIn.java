package org.hiroba.files.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.files.api.BroughtInFile;
import org.hiroba.files.api.FileImport;

/** Files that were somewhere else before. Nobody is told, and nothing is asked but what is asked of every byte. */
public final class FileBringingIn implements FileImport {
    private final PluginContext hiroba;
    private final FileRepository repository;
    private final FileAccess access;
    private final FileStore store;
    private final FileRemoval removal;

    public FileBringingIn(
            PluginContext hiroba, FileRepository repository, FileAccess access, FileStore store, FileRemoval removal) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.access = access;
        this.store = store;
        this.removal = removal;
    }

    @Override
    public ContentRef bringIn(Caller caller, BroughtInFile from) {
        caller.requireAdministrator();
        String name = FileService.requireName(from.name());
        List<FileStore.Taken> taken = new ArrayList<>();
        from.versions().forEach(version -> taken.add(take(caller, name, version)));
        return hiroba.transactions().call(() -> {
            StoredFile file = insert(caller, from, name, taken);
            tell(caller, from, file);
            return file.ref();
        });
    }

    @Override
    public void remove(Caller caller, ContentRef ref) {
        caller.requireAdministrator();
        hiroba.transactions().run(() -> repository.find(ref.id()).ifPresent(file -> removal.remove(List.of(file))));
    }

    private FileStore.Taken take(Caller caller, String name, BroughtInFile.Version version) {
        try (InputStream bytes = version.bytes().get()) {
            return store.receive(caller, name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile insert(Caller caller, BroughtInFile from, String name, List<FileStore.Taken> taken) {
        BroughtInFile.Version first = from.versions().getFirst();
        StoredFile file =
                FreshFile.of(hiroba.ids().next(), first.by(), first.at(), name, taken.getFirst());
        repository.insert(file);
        int place = from.content().map(ref -> repository.listOf(List.of(ref)).size()).orElse(0);
        repository.settle(file.id(), from.home(), from.content(), place);
        for (int i = 0; i < taken.size(); i++) {
            BroughtInFile.Version version = from.versions().get(i);
            repository.present(store.add(caller, version.by(), file.id(), i + 1, version.at(), taken.get(i)));
        }
        repository.limit(file.id(), new FileService.Limits(from.people(), from.expiresAt(), from.downloadable()));
        repository.permit(file.id(), from.people().orElse(Set.of()));
        hiroba.transactions().afterCommit(() -> access.changed(file.id()));
        return file;
    }

    private void tell(Caller caller, BroughtInFile from, StoredFile file) {
        hiroba.journal().append(DomainEvent.about(FileEvents.SHARED, from.home(), file.ref(), caller.person()));
        from.content()
                .ifPresent(content -> hiroba.journal()
                        .append(DomainEvent.about(Attachments.CHANGED, from.home(), content, caller.person())));
    }
}

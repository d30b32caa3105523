package org.hiroba.files.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.AttachmentKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;

/** Files as things that hang on content of any kind. */
public final class FileAttachments implements AttachmentKind {
    private final PluginContext hiroba;
    private final FileRepository repository;
    private final FileAccess access;

    public FileAttachments(PluginContext hiroba, FileRepository repository, FileAccess access) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.access = access;
    }

    @Override
    public String kind() {
        return StoredFile.KIND;
    }

    @Override
    public void attach(Caller caller, List<Long> ids, ContentRef content, Audience audience) {
        Map<Long, StoredFile> files =
                repository.findAll(ids).stream().collect(Collectors.toMap(StoredFile::id, file -> file));
        int place = repository.listOf(List.of(content)).size();
        for (long id : ids) {
            StoredFile file = Optional.ofNullable(files.get(id))
                    .filter(each -> caller.is(each.uploader()) && each.home().isEmpty() && !each.recalled())
                    .orElseThrow(FileAttachments::notFresh);
            if (!repository.settle(id, audience, Optional.of(content), place++)) {
                throw notFresh();
            }
            hiroba.transactions().afterCommit(() -> access.changed(id));
            hiroba.journal().append(DomainEvent.about(FileEvents.SHARED, audience, file.ref(), caller.person()));
        }
    }

    private static HirobaException notFresh() {
        return HirobaException.invalid("files.error.not-fresh");
    }

    /** {@inheritDoc} Those who saw the files until now are told, too. */
    @Override
    public void move(ContentRef content, Audience audience) {
        repository.listAllOf(List.of(content)).forEach(file -> move(file, audience));
    }

    private void move(StoredFile file, Audience audience) {
        repository.move(file.id(), audience);
        hiroba.transactions().afterCommit(() -> access.changed(file.id()));
        for (Audience told : List.of(file.home().orElseThrow(), audience)) {
            hiroba.journal().append(DomainEvent.about(FileEvents.CHANGED, told, file.ref(), file.uploader()));
        }
    }

    @Override
    public Map<ContentRef, List<Attachment>> of(Collection<ContentRef> contents) {
        return repository.listOf(contents).stream()
                .collect(Collectors.groupingBy(
                        file -> file.content().orElseThrow(),
                        Collectors.mapping(FileAttachments::forAll, Collectors.toList())));
    }

    /** What everybody at its place may know: of a limited file no more than that there is one. */
    public static Attachment forAll(StoredFile file) {
        return file.isLimited()
                ? new Attachment(file.ref(), "", "", 0, file.path(), Optional.empty(), Optional.empty(), true)
                : forViewer(file, false);
    }

    /** As somebody sees it who may. */
    public static Attachment forViewer(StoredFile file, boolean own) {
        return new Attachment(
                file.ref(),
                file.name(),
                file.type(),
                file.bytes(),
                file.path(),
                file.downloadable() || own ? Optional.of(file.download()) : Optional.empty(),
                file.thumbnail(),
                false);
    }
}

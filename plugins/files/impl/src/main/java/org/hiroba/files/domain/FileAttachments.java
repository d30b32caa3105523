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
import org.hiroba.api.identity.Caller;

/** Files as things that hang on content of any kind. */
public record FileAttachments(FileRepository repository, FileService files) implements AttachmentKind {
    @Override
    public String kind() {
        return StoredFile.KIND;
    }

    @Override
    public void attach(Caller caller, List<Long> ids, ContentRef content, Audience audience) {
        files.attach(caller, ids, content, audience);
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

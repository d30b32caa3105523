package org.hiroba.files.domain;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiroba.api.content.Deliveries;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.Blobs;
import org.hiroba.api.media.FileDoor;
import org.hiroba.api.media.ServedFile;

/**
 * The bytes of files, at {@code <id>} and {@code <id>/<version>}, to be saved; pictures of pages, at {@code <id>/thumbnail} and {@code
 * <id>/pages/<page>}, to be shown.
 */
public record FileDownloads(FileService files, FilePages pages, Blobs blobs, Deliveries deliveries)
        implements FileDoor.Opener {
    private static final Pattern PICTURE = Pattern.compile("(\\d{1,18})/(?:thumbnail|pages/(\\d{1,4}))");
    private static final Pattern PATH = Pattern.compile("(\\d{1,18})(?:/(\\d{1,9}))?");

    @Override
    public ServedFile open(Caller caller, String path) {
        Matcher picture = PICTURE.matcher(path);
        return picture.matches() ? picture(caller, picture) : bytes(caller, path);
    }

    private ServedFile bytes(Caller caller, String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw HirobaException.notFound();
        }
        long id = Long.parseLong(matcher.group(1));
        FileVersion version = files.open(caller, id, Optional.ofNullable(matcher.group(2)).map(Integer::valueOf));
        StoredFile file = files.load(caller, id);
        Path bytes = blobs.find(version.blob().hash()).orElseThrow(HirobaException::notFound);
        if (!caller.is(file.uploader())) {
            deliveries.saved(caller, file.ref());
        }
        return new ServedFile(
                bytes,
                file.name(),
                version.type(),
                ServedFile.Use.SAVED,
                version.blob().hash());
    }

    private ServedFile picture(Caller caller, Matcher path) {
        long id = Long.parseLong(path.group(1));
        String page = path.group(2);
        FilePages.Picture picture = page == null ? pages.thumbnail(caller, id) : pages.page(caller, id, Integer.parseInt(page));
        StoredFile file = files.load(caller, id);
        if (!caller.is(file.uploader())) {
            deliveries.shown(caller, file.ref());
        }
        String name = picture.path().getFileName().toString();
        return new ServedFile(picture.path(), name, "image/jpeg", ServedFile.Use.SHOWN, picture.hash() + "-" + name);
    }
}

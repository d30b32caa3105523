package org.hiroba.files.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.Blobs;
import org.hiroba.api.media.FileDoor;
import org.hiroba.api.media.ServedFile;

/** The bytes of files, at {@code <id>} and {@code <id>/<version>}. */
public record FileDownloads(FileService files, Blobs blobs) implements FileDoor.Opener {
    private static final Pattern PATH = Pattern.compile("(\\d{1,18})(?:/(\\d{1,9}))?");

    @Override
    public ServedFile open(Caller caller, String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw HirobaException.notFound();
        }
        long id = Long.parseLong(matcher.group(1));
        FileVersion version = files.open(caller, id, Optional.ofNullable(matcher.group(2)).map(Integer::valueOf));
        return new ServedFile(
                blobs.find(version.blob().hash()).orElseThrow(HirobaException::notFound),
                files.load(caller, id).name(),
                version.type(),
                ServedFile.Use.SAVED,
                version.blob().hash());
    }
}

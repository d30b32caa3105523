package org.hiroba.files.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Blob;
import org.hiroba.api.media.Blobs;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.plugin.PluginContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes bytes in, within bounds, and lets them go. Decides nothing about rights. */
public final class FileStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;
    private static final int BURST = 60;
    private static final Duration REFILL = Duration.ofSeconds(2);
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private final PluginContext hiroba;
    private final FileRepository repository;
    private final VirusScanner scanner;
    private final Readings readings;

    public FileStore(PluginContext hiroba, FileRepository repository, VirusScanner scanner, Readings readings) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.scanner = scanner;
        this.readings = readings;
    }

    /** What came in: on disk, but needed by nobody yet. */
    record Taken(Blob blob, String type, Optional<ImageId> preview, Optional<String> clientKey) {}

    Taken take(Caller caller, String name, Optional<String> clientKey, InputStream bytes) {
        hiroba.rateLimits().spend(caller, "files.upload", BURST, REFILL);
        return receive(caller, name, clientKey, bytes);
    }

    /** The same, however often. */
    Taken receive(Caller caller, String name, InputStream bytes) {
        return receive(caller, name, Optional.empty(), bytes);
    }

    private Taken receive(Caller caller, String name, Optional<String> clientKey, InputStream bytes) {
        try (Blobs.Incoming incoming = receive(room(caller), bytes)) {
            if (incoming.blob().bytes() == 0) {
                throw HirobaException.invalid("files.error.empty");
            }
            String type = incoming.type(name);
            refusePrograms(name, type);
            refuseViruses(caller, name, incoming);
            Optional<ImageId> preview = preview(caller, incoming, type);
            incoming.keep();
            return new Taken(incoming.blob(), type, preview, clientKey);
        }
    }

    /** Refuses what would not be taken because of its name or size. */
    void check(Caller caller, String name, long bytes) {
        refusePrograms(name, "");
        Room room = room(caller);
        if (bytes > room.bytes()) {
            throw room.full().isEmpty()
                    ? new HirobaException(ErrorCode.TOO_LARGE, "blob.error.too-large", room.bytes() / MEGABYTE)
                    : room.refusal();
        }
    }

    /** Within a transaction. */
    FileVersion add(Caller caller, long file, int number, Instant at, Taken taken) {
        return add(caller, caller.person(), file, number, at, taken);
    }

    /** In the name of somebody else. */
    FileVersion add(Caller caller, PersonId by, long file, int number, Instant at, Taken taken) {
        taken.preview()
                .ifPresent(image -> hiroba.images()
                        .attach(
                                caller,
                                List.of(image),
                                new ContentRef(StoredFile.KIND, file),
                                StoredFile.own(file)));
        return keep(new FileVersion(
                hiroba.ids().next(),
                file,
                number,
                by,
                at,
                FileKind.of(taken.type()),
                taken.type(),
                taken.blob(),
                taken.preview(),
                taken.clientKey()));
    }

    /** The same bytes once more, within a transaction. */
    FileVersion again(Caller caller, FileVersion like, int number, Instant at) {
        return keep(new FileVersion(
                hiroba.ids().next(),
                like.file(),
                number,
                caller.person(),
                at,
                like.kind(),
                like.type(),
                like.blob(),
                like.preview(),
                Optional.empty()));
    }

    private FileVersion keep(FileVersion version) {
        repository.insert(version);
        hiroba.blobs().use(version.blob(), version.id());
        readings.queue(version);
        return version;
    }

    /** Within a transaction: rows now, bytes after the commit. */
    void release(long file) {
        List<FileVersion> versions = repository.versions(file);
        versions.forEach(version -> hiroba.blobs().release(version.blob().hash(), version.id()));
        repository.deleteVersions(file);
        readings.release(versions.stream().map(version -> version.blob().hash()).toList());
    }

    /** How much may come, and what to say if it is more: that there is no room, or that this one is larger than what is left. */
    private record Room(long bytes, String full) {
        HirobaException refusal() {
            boolean disk = full.equals("error.disk-full");
            return disk || bytes <= 0 ? refused(full) : refused(full + ".left", FileWords.size(bytes));
        }

        private HirobaException refused(String key, Object... words) {
            return new HirobaException(key.equals("error.disk-full") ? ErrorCode.UNAVAILABLE : ErrorCode.TOO_LARGE, key, words);
        }
    }

    private Room room(Caller caller) {
        long largest = hiroba.settings().get(FileSettings.MAX_UPLOAD) * MEGABYTE;
        Room room = new Room(largest, "");
        room = narrower(room, free(), "error.disk-full");
        room = narrower(
                room,
                left(hiroba.settings().get(FileSettings.PERSON_QUOTA), Optional.of(caller)),
                "files.error.person-quota");
        return narrower(
                room, left(hiroba.settings().get(FileSettings.COMPANY_QUOTA), Optional.empty()), "files.error.company-quota");
    }

    private static Room narrower(Room room, long bytes, String full) {
        Room narrow = new Room(bytes, full);
        if (bytes <= 0) {
            throw narrow.refusal();
        }
        return bytes < room.bytes() ? narrow : room;
    }

    private Blobs.Incoming receive(Room room, InputStream bytes) {
        try {
            return hiroba.blobs().receive(bytes, room.bytes());
        } catch (HirobaException e) {
            throw e.code() == ErrorCode.TOO_LARGE && !room.full().isEmpty() ? room.refusal() : e;
        }
    }

    /** What may still come before the disk is so full that the database suffers. */
    private long free() {
        return hiroba.blobs().freeBytes() - hiroba.settings().get(FileSettings.KEEP_FREE) * MEGABYTE;
    }

    /** Whether administrators should do something about the disk before people notice. */
    boolean isSpaceShort() {
        return free() < hiroba.settings().get(FileSettings.KEEP_FREE) * MEGABYTE;
    }

    /** Whether it is too late for that: uploads are refused. */
    boolean isSpaceGone() {
        return free() <= 0;
    }

    private long left(int gigabytes, Optional<Caller> of) {
        return gigabytes == 0
                ? Long.MAX_VALUE
                : gigabytes * GIGABYTE - repository.countBytes(of.map(Caller::person));
    }

    private void refusePrograms(String name, String type) {
        boolean program = FileName.isProgram(name)
                || type.contains("dosexec")
                || type.contains("msdownload")
                || type.equals("application/x-executable")
                || type.equals("application/x-elf")
                || type.contains("mach-o");
        if (program && hiroba.settings().get(FileSettings.PROGRAMS) == FileSettings.Programs.FORBIDDEN) {
            throw HirobaException.invalid("files.error.program", name);
        }
    }

    private void refuseViruses(Caller caller, String name, Blobs.Incoming incoming) {
        try {
            Optional<String> virus = scanner.scan(incoming.path());
            if (virus.isPresent()) {
                LOG.warn("Person {} uploaded {}, refused", caller.person(), virus.get());
                throw HirobaException.invalid("files.error.virus", name, virus.get());
            }
        } catch (VirusScanner.NotScannedException e) {
            LOG.warn("An upload was not scanned: {}", e.getMessage());
            if (hiroba.settings().get(FileSettings.UNSCANNED) == FileSettings.Unscanned.REFUSED) {
                throw new HirobaException(ErrorCode.UNAVAILABLE, "files.error.unscanned");
            }
        }
    }

    /** The platform's images take notes of camera and place away, and have thumbnails; whatever they cannot show has no preview. */
    private Optional<ImageId> preview(Caller caller, Blobs.Incoming incoming, String type) {
        if (!PICTURES.contains(type)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(incoming.path())) {
            // The upload itself was counted already.
            Caller uncounted = new Caller(caller.person(), caller.role(), Door.SYSTEM);
            return Optional.of(hiroba.images().upload(uncounted, in, "").id());
        } catch (HirobaException e) {
            if (e.code() == ErrorCode.INVALID || e.code() == ErrorCode.TOO_LARGE) {
                return Optional.empty();
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.hiroba.core.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Image;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.media.Images;
import org.hiroba.api.plugin.RateLimits;
import org.hiroba.api.settings.Settings;
import org.hiroba.api.storage.Ids;
import org.hiroba.core.media.picture.BadPictureException;
import org.hiroba.core.media.picture.Picture;
import org.hiroba.core.media.picture.PictureFormat;
import org.hiroba.core.media.picture.PictureWorkshop;
import org.hiroba.core.media.storage.ImageFiles;
import org.hiroba.core.media.storage.ImageRow;
import org.hiroba.core.media.storage.SqlImages;

/** Images as files named by the hash of their bytes, with a table that says whose they are and who may see them. */
public final class ImageStore implements Images, RecallSink {
    private static final int MOST_DESCRIPTION_CHARACTERS = 1_000;
    private static final int BURST = 30;
    private static final Duration REFILL = Duration.ofSeconds(4);
    private static final Duration KEPT_UNATTACHED = Duration.ofDays(1);

    private final SqlImages table;
    private final ImageFiles files;
    private final ImageRemoval removal;
    private final Audiences audiences;
    private final Transactions transactions;
    private final Settings settings;
    private final RateLimits limits;
    private final BiConsumer<PersonId, ContentRef> shown;
    private final Ids ids;
    private final InstantSource clock;
    private final PictureWorkshop workshop = new PictureWorkshop();

    /** Makes the store over its table and files. */
    public ImageStore(SqlImages table, ImageFiles files, Services services) {
        this.table = table;
        this.files = files;
        audiences = services.audiences();
        transactions = services.transactions();
        settings = services.settings();
        limits = services.limits();
        shown = services.shown();
        ids = services.ids();
        clock = services.clock();
        removal = new ImageRemoval(table, files, transactions, services.background(), clock);
    }

    /**
     * The services that the store asks.
     *
     * @param shown is told who was handed an image of which content
     * @param background deletes files that no image has any more; what it loses, the sweep finds
     */
    public record Services(
            Audiences audiences,
            Transactions transactions,
            Settings settings,
            RateLimits limits,
            BiConsumer<PersonId, ContentRef> shown,
            Ids ids,
            Executor background,
            InstantSource clock) {}

    @Override
    public Image upload(Caller caller, InputStream bytes, String description) {
        limits.spend(caller, "image.upload", BURST, REFILL);
        if (description.length() > MOST_DESCRIPTION_CHARACTERS) {
            throw HirobaException.invalid("image.error.description-too-long", MOST_DESCRIPTION_CHARACTERS);
        }
        try {
            return store(caller, receive(bytes), description.strip());
        } catch (IOException e) {
            throw tellsOfFullDisk(e)
                    ? new HirobaException(ErrorCode.UNAVAILABLE, "error.disk-full")
                    : new UncheckedIOException(e);
        }
    }

    /** In the words of Linux and Windows. */
    private static boolean tellsOfFullDisk(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left") || message.contains("not enough space") || message.contains("quota exceeded");
    }

    private Picture receive(InputStream bytes) throws IOException {
        Path upload = files.temporary();
        try {
            UploadReceiver.receive(bytes, upload, settings.get(ImageSettings.MAX_UPLOAD));
            return workshop.prepare(upload, sniff(upload));
        } catch (BadPictureException e) {
            throw HirobaException.invalid(
                    e.isTooManyPixels() ? "image.error.too-many-pixels" : "image.error.broken");
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    private static PictureFormat sniff(Path upload) throws IOException {
        try (InputStream in = Files.newInputStream(upload)) {
            return PictureFormat.sniff(in.readNBytes(PictureFormat.HEAD_BYTES))
                    .orElseThrow(() -> HirobaException.invalid("image.error.unknown-format"));
        }
    }

    private Image store(Caller caller, Picture picture, String description) throws IOException {
        String hash = files.hash(picture);
        removal.storeForUpload(hash, picture);
        Image image = new Image(new ImageId(ids.next()), picture.width(), picture.height(), description);
        var row = new ImageRow(
                image,
                caller.person(),
                hash,
                picture.format(),
                picture.thumbnailFormat(),
                Optional.empty(),
                Optional.empty());
        transactions.run(() -> {
            table.insert(row, clock.instant());
            transactions.afterCommit(() -> removal.arrived(hash));
        });
        return image;
    }

    @Override
    public void attach(Caller caller, Collection<ImageId> images, ContentRef ref, Audience audience) {
        transactions.run(() -> {
            int place = table.of(List.of(ref)).size();
            for (ImageId id : images) {
                requireFresh(caller, id);
                if (!table.attach(id, ref, audience, place++)) {
                    throw notFresh();
                }
            }
        });
    }

    @Override
    public void publish(Caller caller, ImageId image) {
        transactions.run(() -> {
            if (!isPublishedBy(caller, image)) {
                requireFresh(caller, image);
                if (!table.publish(image, Audience.COMPANY)) {
                    throw notFresh();
                }
            }
        });
    }

    /**
     * Removes a published image, for the part of the platform that published it and answers for it. Within a transaction.
     * Nothing happens to an image that is attached to content.
     */
    public void withdraw(ImageId image) {
        table.find(image)
                .filter(row -> row.ref().isEmpty() && !row.isFresh())
                .ifPresent(row -> removal.remove(List.of(row)));
    }

    private boolean isPublishedBy(Caller caller, ImageId image) {
        return table.find(image)
                .filter(row -> caller.is(row.uploader()) && row.ref().isEmpty() && !row.isFresh())
                .isPresent();
    }

    private void requireFresh(Caller caller, ImageId id) {
        table.find(id)
                .filter(row -> caller.is(row.uploader()) && row.isFresh())
                .orElseThrow(ImageStore::notFresh);
    }

    private static HirobaException notFresh() {
        return HirobaException.invalid("image.error.not-fresh");
    }

    @Override
    public List<Image> of(ContentRef ref) {
        return of(List.of(ref)).getOrDefault(ref, List.of());
    }

    @Override
    public Map<ContentRef, List<Image>> of(Collection<ContentRef> refs) {
        return table.of(refs).stream()
                .collect(Collectors.groupingBy(
                        row -> row.ref().orElseThrow(), Collectors.mapping(ImageRow::image, Collectors.toList())));
    }

    /** An image of content as the platform's own parts need it to keep its bytes. */
    public record Kept(String hash, String type, long bytes, String description) {}

    /** Those that are attached to the content. */
    public List<Kept> kept(ContentRef ref) {
        return table.of(List.of(ref)).stream().map(this::kept).toList();
    }

    private Kept kept(ImageRow row) {
        StoredImage whole = whole(row);
        long bytes = whole.path().toFile().length();
        return new Kept(row.hash(), whole.contentType(), bytes, row.image().description());
    }

    /** The bytes of a kept image. */
    public Optional<Path> file(String hash, String type) {
        return Optional.of(files.file(hash, PictureFormat.of(type))).filter(Files::isRegularFile);
    }

    /** Deletes the files of this hash unless somebody has them: after the commit of what let them go. */
    public void deleteUnused(String hash) {
        removal.deleteUnused(List.of(hash));
    }

    /** The file for somebody who wants to look at it; empty if there is none or the person may not see it. */
    public Optional<StoredImage> open(PersonId viewer, ImageId id, boolean thumbnail) {
        return table.find(id)
                .filter(row -> maySee(viewer, row))
                .map(row -> noteShown(viewer, row))
                .map(row -> thumbnail ? thumbnail(row) : whole(row))
                .filter(image -> Files.isRegularFile(image.path()));
    }

    /** Whether the person could see the image before its content was recalled; whoever could not learns nothing of it. */
    public boolean isRecalled(PersonId viewer, ImageId id) {
        return table.findRecalled(id).filter(audience -> audiences.maySee(viewer, audience)).isPresent();
    }

    private ImageRow noteShown(PersonId viewer, ImageRow row) {
        row.ref().filter(ref -> !viewer.equals(row.uploader())).ifPresent(ref -> shown.accept(viewer, ref));
        return row;
    }

    private boolean maySee(PersonId viewer, ImageRow row) {
        return row.audience()
                .map(audience -> audiences.maySee(viewer, audience))
                .orElse(viewer.equals(row.uploader()));
    }

    private StoredImage whole(ImageRow row) {
        return new StoredImage(files.file(row.hash(), row.format()), row.format().contentType(), row.hash());
    }

    private StoredImage thumbnail(ImageRow row) {
        return new StoredImage(
                files.thumbnail(row.hash(), row.thumbnailFormat()),
                row.thumbnailFormat().contentType(),
                row.hash() + "-thumbnail");
    }

    @Override
    public void recalled(ContentRef ref) {
        List<ImageRow> rows = table.of(List.of(ref));
        table.rememberRecalled(ref, rows);
        removal.remove(rows);
    }

    @Override
    public void removed(Collection<ContentRef> refs) {
        removal.remove(table.of(refs));
        table.forgetRecalled(refs);
    }

    /**
     * Removes uploads that nobody attached within a day, files that earlier removals have left, and of a sixteenth of all files,
     * another one every hour, those that a crash left without an image.
     */
    public void sweep() {
        Instant before = clock.instant().minus(KEPT_UNATTACHED);
        transactions.run(() -> removal.remove(table.freshBefore(before)));
        removal.finish();
        try {
            int digit = (int) (Duration.between(Instant.EPOCH, clock.instant()).toHours() % 16);
            removal.deleteOrphans(files.hashes(digit, before));
            files.deleteUnfinished(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

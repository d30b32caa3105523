package org.hiroba.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.Image;
import org.hiroba.api.media.ImageId;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class ImageStoreTest {
    private static final Audience CIRCLE = new Audience("circle", "1");

    private ContentFixture hiroba;
    private ImageStore images;

    /** On the first engine. */
    protected ContentFixture fixture(Path folder) {
        return new ContentFixture(folder);
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        hiroba = fixture(folder);
        images = hiroba.parts.images();
    }

    @AfterAll
    void close() {
        hiroba.close();
    }

    @BeforeEach
    void letTheLimitsRecover() {
        hiroba.clock.advance(Duration.ofHours(1));
    }

    @Test
    void aFreshUploadIsSeenByItsUploaderAlone() throws IOException {
        Image image = upload(hiroba.hanako, "orientation-6.jpg");

        assertThat(image).extracting(Image::width, Image::height, Image::description).containsExactly(40, 60, "写真");
        StoredImage stored = images.open(hiroba.hanako.person(), image.id(), false).orElseThrow();
        assertThat(stored.contentType()).isEqualTo("image/jpeg");
        assertThat(TestPictures.holds(Files.readAllBytes(stored.path()), TestPictures.NOTE)).isFalse();
        assertThat(images.open(hiroba.hanako.person(), image.id(), true)).isPresent();
        assertThat(images.open(hiroba.taro.person(), image.id(), false)).isEmpty();
        assertThat(images.open(hiroba.sato.person(), image.id(), true)).isEmpty();
        assertThat(images.open(hiroba.hanako.person(), new ImageId(1), false)).isEmpty();
    }

    @Test
    void anAttachedImageIsSeenByTheAudience() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "see");
        Image first = upload(hiroba.hanako, "gray.jpg");
        Image second = upload(hiroba.hanako, "notes.png");
        images.attach(hiroba.hanako, List.of(second.id(), first.id()), ref, CIRCLE);

        assertThat(images.of(ref)).containsExactly(second, first);
        assertThat(images.of(List.of(ref, new ContentRef("note", 99_999)))).isEqualTo(Map.of(ref, List.of(second, first)));
        assertThat(images.open(hiroba.taro.person(), first.id(), false)).isPresent();
        assertThat(images.open(hiroba.jiro.person(), first.id(), false)).isEmpty();
        assertThat(images.open(hiroba.jiro.person(), first.id(), true)).isEmpty();
        assertThat(images.open(hiroba.sato.person(), first.id(), false)).isEmpty();
    }

    @Test
    void onlyOnesOwnFreshUploadsCanBeAttachedOrPublished() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.taro.person(), "mine");
        Image hers = upload(hiroba.hanako, "gray.jpg");
        Image used = upload(hiroba.taro, "gray.jpg");
        images.attach(hiroba.taro, List.of(used.id()), ref, CIRCLE);

        Refused.with(ErrorCode.INVALID, () -> images.attach(hiroba.taro, List.of(hers.id()), ref, CIRCLE));
        Refused.with(ErrorCode.INVALID, () -> images.attach(hiroba.taro, List.of(used.id()), ref, Audience.COMPANY));
        Refused.with(ErrorCode.INVALID, () -> images.publish(hiroba.taro, hers.id()));
        Refused.with(ErrorCode.INVALID, () -> images.publish(hiroba.taro, used.id()));
        Refused.with(ErrorCode.INVALID, () -> images.publish(hiroba.taro, new ImageId(5)));
        assertThat(images.of(ref)).containsExactly(used);
        assertThat(images.open(hiroba.jiro.person(), used.id(), false)).isEmpty();
    }

    @Test
    void aPublishedImageIsSeenByTheWholeCompany() {
        Image photo = upload(hiroba.hanako, "progressive.jpg");
        images.publish(hiroba.hanako, photo.id());
        images.publish(hiroba.hanako, photo.id());

        assertThat(images.open(hiroba.jiro.person(), photo.id(), true)).isPresent();
        Refused.with(ErrorCode.INVALID, () -> images.publish(hiroba.jiro, photo.id()));
    }

    @Test
    void recallTakesTheFilesAwayUnlessAnotherSharesThem() {
        ContentRef first = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "1");
        ContentRef second = hiroba.notes.write(CIRCLE, hiroba.taro.person(), "2");
        Image hers = upload(hiroba.hanako, draw(Color.CYAN));
        Image his = upload(hiroba.taro, draw(Color.CYAN));
        images.attach(hiroba.hanako, List.of(hers.id()), first, CIRCLE);
        images.attach(hiroba.taro, List.of(his.id()), second, CIRCLE);
        Path file = path(hiroba.taro, his);
        assertThat(path(hiroba.hanako, hers)).isEqualTo(file);

        hiroba.parts.contents().recall(hiroba.hanako, first);
        assertThat(images.open(hiroba.taro.person(), hers.id(), false)).isEmpty();
        assertThat(file).exists();
        hiroba.parts.contents().recall(hiroba.taro, second);
        assertThat(file).doesNotExist();
        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.image_doomed")).isZero();
    }

    @Test
    void whoeverCouldSeeARecalledPictureIsToldAndNobodyElse() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "1");
        Image image = upload(hiroba.hanako, draw(Color.ORANGE));
        images.attach(hiroba.hanako, List.of(image.id()), ref, CIRCLE);
        assertThat(images.isRecalled(hiroba.taro.person(), image.id())).isFalse();

        hiroba.parts.contents().recall(hiroba.hanako, ref);
        assertThat(images.isRecalled(hiroba.taro.person(), image.id())).isTrue();
        assertThat(images.isRecalled(hiroba.jiro.person(), image.id())).isFalse();

        hiroba.database.transactions().run(() -> images.removed(List.of(ref)));
        assertThat(images.isRecalled(hiroba.taro.person(), image.id())).isFalse();
    }

    @Test
    void aRecallThatIsRolledBackLeavesTheFiles() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "1");
        Image image = upload(hiroba.hanako, draw(Color.PINK));
        images.attach(hiroba.hanako, List.of(image.id()), ref, CIRCLE);
        Path file = path(hiroba.hanako, image);
        try {
            hiroba.database.transactions().run(() -> {
                images.recalled(ref);
                throw new IllegalStateException("changed my mind");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("changed my mind");
        }
        assertThat(file).exists();
        assertThat(images.of(ref)).containsExactly(image);
    }

    @Test
    void whatNobodyAttachedIsSweptAfterADay() throws IOException {
        Image forgotten = upload(hiroba.hanako, draw(Color.RED));
        Image photo = upload(hiroba.hanako, draw(Color.GREEN));
        images.publish(hiroba.hanako, photo.id());
        Path gone = path(hiroba.hanako, forgotten);
        Path stays = path(hiroba.hanako, photo);
        hiroba.clock.advance(Duration.ofHours(23));
        images.sweep();
        assertThat(gone).exists();
        hiroba.clock.advance(Duration.ofHours(2));
        Image young = upload(hiroba.hanako, draw(Color.BLUE));
        images.sweep();

        assertThat(gone).doesNotExist();
        assertThat(stays).exists();
        assertThat(images.open(hiroba.hanako.person(), forgotten.id(), false)).isEmpty();
        assertThat(images.open(hiroba.hanako.person(), young.id(), false)).isPresent();
    }

    @Test
    void aRemovalThatACrashCutOffIsFinishedByTheSweep() {
        Image image = upload(hiroba.hanako, draw(Color.MAGENTA));
        Path file = path(hiroba.hanako, image);
        hiroba.database.transactions().run(() -> {
            hiroba.database.sql().update("DELETE FROM hiroba.image WHERE id = ?", image.id().value());
            String hash = file.getFileName().toString().replaceAll("\\..*", "");
            hiroba.database.sql().update("INSERT INTO hiroba.image_doomed (hash) VALUES (?)", hash);
        });
        images.sweep();

        assertThat(file).doesNotExist();
    }

    /** The files were on disk and the row was not: as if the process had ended between the two. */
    @Test
    void filesThatACrashLeftWithoutAnImageAreSweptAfterADayAndNoOthers() throws IOException {
        Image used = upload(hiroba.hanako, draw(Color.CYAN));
        images.attach(hiroba.hanako, List.of(used.id()), new ContentRef("note", 77), CIRCLE);
        Image lost = upload(hiroba.hanako, draw(Color.ORANGE));
        Image young = upload(hiroba.hanako, draw(Color.PINK));
        Path kept = path(hiroba.hanako, used);
        Path orphan = path(hiroba.hanako, lost);
        Path recent = path(hiroba.hanako, young);
        for (Image crashed : List.of(lost, young)) {
            hiroba.database.transactions().run(() -> hiroba.database
                    .sql()
                    .update("DELETE FROM hiroba.image WHERE id = ?", crashed.id().value()));
        }
        Instant yesterday = hiroba.clock.instant().minus(Duration.ofHours(25));
        for (Path file : filesBeside(kept, orphan)) {
            Files.setLastModifiedTime(file, FileTime.from(yesterday));
        }
        for (Path file : filesBeside(recent)) {
            Files.setLastModifiedTime(file, FileTime.from(hiroba.clock.instant()));
        }
        for (int hour = 0; hour < 16; hour++) {
            images.sweep();
            hiroba.clock.advance(Duration.ofHours(1));
        }

        assertThat(filesBeside(orphan)).isEmpty();
        assertThat(filesBeside(recent)).hasSize(2);
        assertThat(filesBeside(kept)).hasSize(2);
    }

    /** These files with their thumbnails. */
    private static List<Path> filesBeside(Path... files) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            String hash = file.getFileName().toString().replaceAll("\\..*", "");
            try (Stream<Path> folder = Files.list(file.getParent())) {
                folder.filter(each -> each.getFileName().toString().startsWith(hash)).forEach(all::add);
            }
        }
        return all;
    }

    @Test
    void anUploadStopsInTheMiddleWhenItIsTooLarge() throws IOException {
        hiroba.settings.set(hiroba.sato, ImageSettings.MAX_UPLOAD, 1);
        EndlessBytes endless = new EndlessBytes();

        Refused.with(ErrorCode.TOO_LARGE, () -> images.upload(hiroba.hanako, endless, ""));
        assertThat(endless.given).isBetween(1024L * 1024, 1024L * 1024 + 128 * 1024);
        assertThat(unfinished()).isEmpty();
        hiroba.settings.set(hiroba.sato, ImageSettings.MAX_UPLOAD, 20);
    }

    @Test
    void whatIsNoImageIsRefusedAndLeavesNothing() throws IOException {
        Refused.with(ErrorCode.INVALID, () -> upload(hiroba.hanako, "<svg onload=alert(1)>".getBytes()));
        Refused.with(ErrorCode.INVALID, () -> upload(hiroba.hanako, new byte[0]));
        Refused.with(ErrorCode.INVALID, () -> upload(hiroba.hanako, TestPictures.pngThatClaims(30_000, 30_000)));
        Refused.with(ErrorCode.INVALID, () -> upload(hiroba.hanako, TestPictures.pngThatClaims(10, 10)));
        Refused.with(
                ErrorCode.INVALID,
                () -> images.upload(
                        hiroba.hanako, new ByteArrayInputStream(TestPictures.file("gray.jpg")), "あ".repeat(1_001)));
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void nobodyCanFillTheDiskInOneGo() {
        byte[] small = draw(Color.WHITE);
        for (int i = 0; i < 30; i++) {
            upload(hiroba.jiro, small);
        }
        Refused.with(ErrorCode.TOO_MANY, () -> upload(hiroba.jiro, small));
    }

    private Image upload(Caller caller, String file) {
        return images.upload(caller, new ByteArrayInputStream(TestPictures.file(file)), " 写真 ");
    }

    private Image upload(Caller caller, byte[] bytes) {
        return images.upload(caller, new ByteArrayInputStream(bytes), "");
    }

    private static byte[] draw(Color colour) {
        return TestPictures.draw("png", 8, 8, colour);
    }

    private Path path(Caller caller, Image image) {
        Optional<StoredImage> stored = images.open(caller.person(), image.id(), false);
        return stored.orElseThrow().path();
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.list(hiroba.folder.resolve("images/unfinished"))) {
            return files.toList();
        }
    }

    private static final class EndlessBytes extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            given += length;
            return length;
        }
    }

    @Test
    void aSenderWhoGoesAwayInTheMiddleIsNoFailureOfOurs() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the browser was closed");
            }
        };

        assertThatThrownBy(() -> images.upload(hiroba.hanako, broken, ""))
                .isInstanceOfSatisfying(HirobaException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(refused.messageKey()).isEqualTo("blob.error.interrupted");
                });
    }
}

package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.downloadable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.ServedFile;
import org.hiroba.api.search.SearchItem;
import org.hiroba.files.domain.FileAttachments;
import org.hiroba.files.domain.FileDownloads;
import org.hiroba.files.domain.FileEvents;
import org.hiroba.files.domain.Reading;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.files.search.FileSource;
import org.hiroba.groups.api.Group;
import org.hiroba.testkit.SampleDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in documents is read once, by the real reader, and goes with them. */
class ReadingsTest extends FilesOfColleagues {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Caller jiro = hiroba.caller("jiro");

    private StoredFile share(Group group, String name, byte[] bytes) {
        return test.upload(hanako, name, Optional.of(group.id().audience()), bytes);
    }

    private Reading read(StoredFile file) {
        await(() -> reading(file).filter(each -> each.state() != Reading.State.WAITING).isPresent());
        return reading(file).orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static Optional<Reading> reading(StoredFile file) {
        return test.parts().readings().find(file.hash());
    }

    private static SearchItem item(StoredFile file) {
        return new FileSource(test.parts().repository(), test.parts().readings()).read(List.of(file.id())).get(file.id());
    }

    private static Path folder(StoredFile file) {
        return context.folder().resolve("read").resolve(file.hash().substring(0, 2)).resolve(file.hash());
    }

    private static byte[] document(String name, String words) {
        return switch (name) {
            case "a.pdf" -> SampleDocuments.pdf(words);
            case "a.docx" -> SampleDocuments.docx(words);
            case "a.xlsx" -> SampleDocuments.xlsx("表", words);
            case "a.pptx" -> SampleDocuments.pptx(words);
            case "a.odt" -> SampleDocuments.odt(words);
            default -> ("品名," + words + "\n").getBytes(Charset.forName("windows-31j"));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.xlsx", "a.pptx", "a.odt", "a.csv"})
    void aDocumentIsFoundByItsWords(String name) {
        StoredFile file = share(test.secretGroup(hanako), name, document(name, "焼き菓子の包装" + name));

        assertThat(read(file).state()).isEqualTo(Reading.State.DONE);

        assertThat(item(file).text().title()).isEqualTo(name);
        assertThat(item(file).text().body()).contains("焼き菓子の包装" + name);
        await(() -> events(file).contains(FileEvents.READ));
    }

    private static List<String> events(StoredFile file) {
        return hiroba.database().journal().read(0, 10_000).stream()
                .map(JournalEntry::event)
                .filter(event -> event.subject().equals(Optional.of(file.ref())))
                .map(event -> event.type())
                .toList();
    }

    @Test
    void pagesAreSeenByThoseWhoSeeTheFileThoughTheyMayNotSaveIt() throws Exception {
        Group group = test.secretGroup(hanako, taro);
        StoredFile file = share(group, "plan.pdf", SampleDocuments.pdf("表紙", "二枚目"));
        read(file);
        test.files().limit(hanako, file.id(), downloadable(false));

        assertRefused(ErrorCode.FORBIDDEN, () -> serve(taro, file, ""));
        assertThat(ImageIO.read(serve(taro, file, "/pages/2").path().toFile()).getHeight()).isEqualTo(1_600);
        assertThat(ImageIO.read(serve(taro, file, "/thumbnail").path().toFile()).getHeight()).isEqualTo(400);
        assertThat(serve(taro, file, "/pages/1").use()).isEqualTo(ServedFile.Use.SHOWN);
        assertRefused(ErrorCode.NOT_FOUND, () -> serve(taro, file, "/pages/3"));
        assertRefused(ErrorCode.NOT_FOUND, () -> serve(taro, file, "/pages/0"));
        for (String address : List.of("/pages/1", "/pages/2", "/thumbnail")) {
            assertRefused(ErrorCode.NOT_FOUND, () -> serve(jiro, file, address));
        }
    }

    private ServedFile serve(Caller caller, StoredFile file, String address) {
        return new FileDownloads(test.files(), test.parts().pages(), context.blobs(), context.deliveries())
                .open(caller, file.id() + address);
    }

    @Test
    void theFirstPageIsThePictureOfAnAttachment() {
        StoredFile file = share(test.secretGroup(hanako), "picture.pdf", SampleDocuments.pdf("絵"));
        read(file);

        Attachment attachment = FileAttachments.forAll(test.files().load(hanako, file.id()));

        assertThat(attachment.preview()).contains("downloads/files/" + file.id() + "/thumbnail?v=1");
    }

    @Test
    void whatIsTakenBackLeavesNeitherWordsNorPictures() {
        StoredFile file = share(test.secretGroup(hanako), "secret.pdf", SampleDocuments.pdf("社外秘の数字"));
        read(file);
        serve(hanako, file, "/pages/1");
        assertThat(names(folder(file))).containsExactlyInAnyOrder("text", "thumbnail.jpg", "1.jpg");

        context.contents().recall(hanako, file.ref());

        assertThat(folder(file)).doesNotExist();
        assertThat(reading(file)).isEmpty();
        assertRefused(ErrorCode.GONE, () -> serve(hanako, file, "/pages/1"));
        assertRefused(ErrorCode.GONE, () -> test.parts().pages().words(hanako, file.id()));
        assertThat(new FileSource(test.parts().repository(), test.parts().readings()).read(List.of(file.id()))).isEmpty();
    }

    @Test
    void equalBytesAreReadOnceAndStayAsLongAsOneNeedsThem() {
        byte[] bytes = SampleDocuments.pdf("同じ資料");
        StoredFile first = share(test.secretGroup(hanako), "one.pdf", bytes);
        read(first);
        StoredFile second = share(test.secretGroup(hanako), "two.pdf", bytes);
        test.parts().readings().catchUp();

        context.contents().recall(hanako, first.ref());

        assertThat(reading(second).orElseThrow().tries()).isEqualTo(1);
        assertThat(item(second).text().body()).contains("同じ資料");
        await(() -> test.files().load(hanako, second.id()).pages() == 1);
    }

    @Test
    void thePresentVersionIsFound() {
        StoredFile file = share(test.secretGroup(hanako), "minutes.docx", SampleDocuments.docx("古い議事録"));
        read(file);

        StoredFile changed = test.files()
                .addVersion(hanako, file.id(), "minutes.docx", new ByteArrayInputStream(SampleDocuments.docx("直した議事録")));
        read(changed);

        assertThat(item(changed).text().body()).contains("直した議事録").doesNotContain("古い");
    }

    @Test
    void whatCannotBeReadIsNotTriedAgain() {
        byte[] whole = SampleDocuments.docx("途中で切れた");
        StoredFile file = share(test.secretGroup(hanako), "cut.docx", Arrays.copyOf(whole, whole.length - 40));

        assertThat(read(file).state()).isEqualTo(Reading.State.BROKEN);
        test.parts().readings().catchUp();

        assertThat(reading(file).orElseThrow().tries()).isEqualTo(1);
        assertThat(item(file).text().body()).isEmpty();
        assertThat(test.parts().pages().state(hanako, file.id())).contains(Reading.State.BROKEN);
    }

    /** What was uploaded before there was a reader, or was waiting when the server ended. */
    @Test
    void whatWasNotReadYetIsReadLater() {
        StoredFile file = share(test.secretGroup(hanako), "old.docx", SampleDocuments.docx("昔の資料"));
        read(file);
        forget(file, "DELETE FROM files.reading WHERE hash = ?");

        test.parts().readings().catchUp();

        assertThat(read(file).state()).isEqualTo(Reading.State.DONE);
    }

    @Test
    void whatTookTheServerDownIsGivenUp() {
        StoredFile file = share(test.secretGroup(hanako), "heavy.docx", SampleDocuments.docx("重い資料"));
        read(file);
        forget(file, "UPDATE files.reading SET state = 'WAITING', tries = 3 WHERE hash = ?");

        test.parts().readings().catchUp();

        assertThat(read(file).state()).isEqualTo(Reading.State.TOO_COSTLY);
    }

    private static void forget(StoredFile file, String how) {
        var database = hiroba.database();
        database.transactions().run(() -> database.sql().update(how, file.hash()));
    }

    @Test
    void picturesOfPagesAreLetGoAfterAWhileAndDrawnAgain() throws Exception {
        StoredFile file = share(test.secretGroup(hanako), "long.pdf", SampleDocuments.pdf("長い資料"));
        read(file);
        serve(hanako, file, "/pages/1");
        Files.setLastModifiedTime(
                folder(file).resolve("1.jpg"),
                FileTime.from(hiroba.clock().instant().minus(Duration.ofDays(8))));

        test.parts().readings().sweep();

        assertThat(names(folder(file))).containsExactlyInAnyOrder("text", "thumbnail.jpg");
        assertThat(serve(hanako, file, "/pages/1").path()).exists();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

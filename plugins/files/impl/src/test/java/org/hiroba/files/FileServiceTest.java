package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.bytes;
import static org.hiroba.files.TestFiles.names;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Role;
import org.hiroba.api.media.ServedFile;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.core.recall.Reach;
import org.hiroba.core.recall.SealedContent;
import org.hiroba.files.domain.FileDownloads;
import org.hiroba.files.domain.FileFilter;
import org.hiroba.files.domain.FileKind;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileSettings;
import org.hiroba.files.domain.FileVersion;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.rest.PostsResource;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class FileServiceTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static TestFiles test;
    private static PluginContext context;

    private final Caller hanako = hiroba.caller("hanako");
    private final Caller taro = hiroba.caller("taro");

    @BeforeAll
    static void install() {
        test = new TestFiles(hiroba);
        context = hiroba.context("files");
    }

    private ServedFile serve(Caller caller, String path) {
        return new FileDownloads(test.files(), test.parts().pages(), context.blobs(), context.deliveries())
                .open(caller, path);
    }

    private StoredFile attached(Group group, ContentRef post) {
        return test.parts().repository().listOf(List.of(post)).getFirst();
    }

    /** A post with the file, made as the API makes it. */
    private ContentRef post(Caller caller, Group group, StoredFile... files) {
        PostsResource posts = hiroba.platform().contributions().all(RestResource.class).stream()
                .map(RestResource::resource)
                .filter(PostsResource.class::isInstance)
                .map(PostsResource.class::cast)
                .findFirst()
                .orElseThrow();
        List<ContentRef> refs = java.util.Arrays.stream(files).map(StoredFile::ref).toList();
        return posts.createPost(
                        caller, group.id(), new PostsResource.PostInput("", Optional.empty(), Optional.of(refs)))
                .ref();
    }

    @Test
    void aPostMayConsistOfAFile() {
        Group group = test.secretGroup(hanako, taro);
        ContentRef post = post(hanako, group, test.upload(hanako, "見積書.txt", bytes("12,000円")));

        List<Attachment> attachments = context.attachments().of(List.of(post)).get(post);
        assertThat(attachments).hasSize(1);
        assertThat(attachments.getFirst().name()).isEqualTo("見積書.txt");
        assertThat(attachments.getFirst().bytes()).isEqualTo(bytes("12,000円").length);
        assertThat(serve(taro, Long.toString(attached(group, post).id())).path()).hasContent("12,000円");
        assertThat(names(test.files().list(taro, group.id().audience(), FileFilter.ALL, 10))).containsExactly("見積書.txt");
    }

    @Test
    void withThePostItsFilesGoToo() throws IOException {
        Group group = test.secretGroup(hanako, taro);
        StoredFile picture = test.upload(hanako, "店.png", png());
        ContentRef post = post(hanako, group, picture);
        var image = picture.preview().orElseThrow();
        assertThat(hiroba.platform().content().images().open(taro.person(), image, true)).isPresent();
        long before = hiroba.database().journal().position();

        context.contents().recall(hanako, post);

        assertRefused(ErrorCode.GONE, () -> serve(taro, Long.toString(picture.id())));
        assertRefused(ErrorCode.GONE, () -> serve(hanako, picture.id() + "/1"));
        encryptCopies();
        test.awaitBytesGone(picture.hash());
        assertThat(hiroba.platform().content().images().open(taro.person(), image, true)).isEmpty();
        assertThat(test.files().list(taro, group.id().audience(), FileFilter.ALL, 10)).isEmpty();
        assertThat(hiroba.database().journal().read(before, 10).stream().map(JournalEntry::event))
                .anyMatch(event -> event.type().equals(Contents.RECALLED)
                        && event.subject().equals(Optional.of(picture.ref())));
    }

    @Test
    void aFileTakenBackLeavesItsPostAndTellsThoseWhoLookAtIt() {
        Group group = test.secretGroup(hanako, taro);
        StoredFile file = test.upload(hanako, "a.txt", bytes("sent by mistake"));
        ContentRef post = post(hanako, group, file);
        long before = hiroba.database().journal().position();

        context.contents().recall(hanako, file.ref());

        assertThat(context.attachments().of(List.of(post))).isEmpty();
        assertThat(context.contents().load(taro, post).recalled()).isFalse();
        assertRefused(ErrorCode.GONE, () -> serve(taro, Long.toString(file.id())));
        assertThat(hiroba.database().journal().read(before, 10).stream().map(JournalEntry::event))
                .anyMatch(event -> event.type().equals(Attachments.CHANGED)
                        && event.subject().equals(Optional.of(post))
                        && event.audience().equals(group.id().audience()));
        assertThat(test.parts().repository().find(file.id()).orElseThrow().name()).isEmpty();
    }

    @Test
    void equalBytesStayForTheFileThatIsNotTakenBack() {
        Group group = test.secretGroup(hanako);
        StoredFile first = test.share(hanako, group, "a.txt", "the same bytes");
        StoredFile second = test.share(hanako, group, "b.txt", "the same bytes");

        context.contents().recall(hanako, first.ref());

        assertThat(serve(hanako, Long.toString(second.id())).path()).hasContent("the same bytes");
    }

    @Test
    void anUploadThatNothingBecameOfGoesAfterADay() {
        StoredFile forgotten = test.upload(hanako, "a.txt", bytes("never attached"));
        test.parts().removal().sweep();
        assertThat(test.files().load(hanako, forgotten.id())).isNotNull();

        hiroba.clock().advance(Duration.ofDays(1).plusMinutes(1));
        test.parts().removal().sweep();

        assertRefused(ErrorCode.NOT_FOUND, () -> test.files().load(hanako, forgotten.id()));
        test.awaitBytesGone(forgotten.hash());
    }

    @Test
    void aNewVersionHasTheOldAddress() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro), "plan.txt", "first");
        StoredFile changed = version(taro, file, "second");

        assertThat(changed.number()).isEqualTo(2);
        assertThat(serve(hanako, Long.toString(file.id())).path()).hasContent("second");
        assertThat(serve(hanako, file.id() + "/1").path()).hasContent("first");
        assertRefused(ErrorCode.NOT_FOUND, () -> serve(hanako, file.id() + "/3"));

        StoredFile restored = test.files().restore(hanako, file.id(), 1);

        assertThat(restored.number()).isEqualTo(3);
        assertThat(serve(taro, Long.toString(file.id())).path()).hasContent("first");
        assertThat(test.files().versions(hanako, file.id())).extracting(v -> v.number()).containsExactly(3, 2, 1);
        assertRefused(ErrorCode.INVALID, () -> test.files()
                .addVersion(hanako, file.id(), "plan.csv", new ByteArrayInputStream(bytes("a,b"))));
    }

    @Test
    void recallTakesEveryVersion() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako), "plan.txt", "recall one");
        StoredFile second = version(hanako, file, "recall two");
        test.files().restore(hanako, file.id(), 1);

        context.contents().recall(hanako, file.ref());

        encryptCopies();
        test.awaitBytesGone(file.hash());
        test.awaitBytesGone(second.hash());
    }

    /** At once, what the platform does beside its work for people. */
    private static void encryptCopies() {
        hiroba.platform().content().recalls().sweep();
    }

    @Test
    void whoeverTakesAFileBackLearnsWhoSavedItAndTwoAdministratorsCanReadItsVersions() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro), "pay.txt", "pay one");
        version(hanako, file, "pay two");
        serve(hanako, Long.toString(file.id()));
        serve(taro, Long.toString(file.id()));
        serve(taro, file.id() + "/1");
        var recalls = hiroba.platform().content().recalls();
        assertRefused(ErrorCode.NOT_FOUND, () -> recalls.reports().load(hanako, file.ref()));

        context.contents().recall(hanako, file.ref());

        var report = recalls.reports().load(hanako, file.ref());
        assertThat(report.reached()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(taro.person());
            assertThat(one.reach()).isEqualTo(Reach.SAVED);
            assertThat(one.at()).contains(hiroba.clock().instant());
        });
        assertThat(report.untraced()).isZero();
        Caller second = secondAdministrator();
        var asked = recalls.unsealings().ask(hiroba.administrator(), report.recall().id(), "audit");
        recalls.unsealings().agree(second, asked.id());
        var parts = recalls.unsealings().open(second, asked.id()).pieces().getFirst().parts();
        assertThat(parts).extracting(part -> part.name()).containsExactly("v2 pay.txt", "v1 pay.txt");
        assertThat(read(second, asked.id(), parts.getLast())).isEqualTo("pay one");
    }

    private Caller secondAdministrator() {
        Caller second = hiroba.caller("second");
        context.accounts().changeRole(hiroba.administrator(), second.person(), Role.ADMINISTRATOR);
        return hiroba.caller("second");
    }

    private static String read(Caller caller, long unsealing, SealedContent.Part part) {
        var bytes = new ByteArrayOutputStream();
        try {
            hiroba.platform().content().recalls().unsealings().write(caller, unsealing, part, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private StoredFile version(Caller caller, StoredFile file, String text) {
        return test.files().addVersion(caller, file.id(), file.name(), new ByteArrayInputStream(bytes(text)));
    }

    @Test
    void aPlaceIsListedNewestFirstByKindAndPerson() throws IOException {
        Group group = test.secretGroup(hanako, taro);
        test.share(hanako, group, "a.csv", "1,2");
        test.share(taro, group, "b.txt", "words");
        test.upload(taro, "c.png", Optional.of(group.id().audience()), png());
        var home = group.id().audience();

        assertThat(test.files().list(taro, home, FileFilter.ALL, 10))
                .extracting(StoredFile::name)
                .containsExactly("c.png", "b.txt", "a.csv");
        List<StoredFile> page = test.files().list(taro, home, FileFilter.ALL, 2);
        assertThat(names(test.files().list(taro, home, FileFilter.ALL.after(page.getLast()), 2))).containsExactly("a.csv");
        assertThat(names(test.files()
                        .list(taro, home, new FileFilter(Optional.of(FileKind.SHEET), Optional.empty(), Optional.empty()), 9)))
                .containsExactly("a.csv");
        assertThat(names(test.files()
                        .list(
                                taro,
                                home,
                                new FileFilter(Optional.empty(), Optional.of(taro.person()), Optional.empty()),
                                9)))
                .containsExactlyInAnyOrder("b.txt", "c.png");
    }

    @Test
    void theListGoesOnBehindFilesThatOneMayNotSee() {
        Group group = test.secretGroup(hanako, taro);
        test.share(hanako, group, "open.txt", "for both");
        for (int i = 0; i < 6; i++) {
            test.files().limit(hanako, test.share(hanako, group, "hidden.txt", "n" + i).id(), TestFiles.only());
        }
        assertThat(names(test.files().list(taro, group.id().audience(), FileFilter.ALL, 2))).containsExactly("open.txt");
    }

    @Test
    void programsAreRefusedUnlessTheCompanyAllowsThem() {
        for (String name : List.of("道具.exe", "起動.BAT", "x.ps1", "見積書.pdf.js", "請求書.scr")) {
            assertRefused(ErrorCode.INVALID, () -> test.upload(hanako, name, bytes("echo hello")));
        }
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0};
        assertRefused(ErrorCode.INVALID, () -> test.upload(hanako, "noending", program));
        context.settings().set(hiroba.administrator(), FileSettings.PROGRAMS, FileSettings.Programs.ALLOWED);
        try {
            assertThat(test.upload(hanako, "x.bat", bytes("echo hello")).name()).isEqualTo("x.bat");
        } finally {
            context.settings().set(hiroba.administrator(), FileSettings.PROGRAMS, FileSettings.Programs.FORBIDDEN);
        }
    }

    @Test
    void whatIsTooMuchIsRefusedInWords() {
        Caller saburo = hiroba.caller("saburo");
        context.settings().set(hiroba.administrator(), FileSettings.MAX_UPLOAD, 1);
        try {
            assertMessage("blob.error.too-large", () -> test.files()
                    .upload(saburo, "big.txt", Optional.empty(), new Zeros(2 << 20)));
            assertMessage("blob.error.too-large", () -> test.files().check(saburo, wish("big.txt"), Optional.empty(), 2 << 20));
        } finally {
            context.settings().set(hiroba.administrator(), FileSettings.MAX_UPLOAD, 200);
        }
    }

    /** Nobody is told that there is no room while there is some. */
    @Test
    void whoHasSomeRoomLeftIsToldHowMuch() {
        context.settings().set(hiroba.administrator(), FileSettings.MAX_UPLOAD, 2_000);
        context.settings().set(hiroba.administrator(), FileSettings.PERSON_QUOTA, 1);
        try {
            assertThatThrownBy(() -> test.files().check(hiroba.caller("saburo"), wish("film.mp4"), Optional.empty(), 1_500L << 20))
                    .isInstanceOfSatisfying(HirobaException.class, refused -> {
                        assertThat(refused.messageKey()).isEqualTo("files.error.person-quota.left");
                        assertThat(refused.arguments()).containsExactly("1.1 GB");
                    });
        } finally {
            context.settings().set(hiroba.administrator(), FileSettings.PERSON_QUOTA, 20);
            context.settings().set(hiroba.administrator(), FileSettings.MAX_UPLOAD, 200);
        }
    }

    @Test
    void aFullDiskRefusesUploadsBeforeTheDatabaseSuffers() {
        context.settings().set(hiroba.administrator(), FileSettings.KEEP_FREE, 1_000_000);
        try {
            assertMessage("error.disk-full", () -> test.upload(hanako, "a.txt", bytes("x")));
            assertMessage("error.disk-full", () -> test.files().check(hanako, wish("a.txt"), Optional.empty(), 1));
            assertThat(test.files().isSpaceShort(hiroba.administrator())).isTrue();
            assertThat(test.files().isSpaceGone(hiroba.administrator())).isTrue();
            assertThat(test.files().isSpaceShort(hanako)).isFalse();
            assertThat(test.files().isSpaceGone(hanako)).isFalse();
        } finally {
            context.settings().set(hiroba.administrator(), FileSettings.KEEP_FREE, 50);
        }
        assertThat(test.upload(hanako, "a.txt", bytes("x")).name()).isEqualTo("a.txt");
    }

    @Test
    void onesRoomCountsEveryVersion() {
        StoredFile file = test.share(hiroba.caller("shiro"), test.openGroup(hiroba.caller("shiro")), "a.txt", "12345");
        version(hiroba.caller("shiro"), file, "123");

        assertThat(test.parts().repository().countBytes(Optional.of(hiroba.caller("shiro").person()))).isEqualTo(8);
    }

    @Test
    void anEmptyFileAndANameOfNothingAreRefused() {
        assertMessage("files.error.empty", () -> test.upload(hanako, "a.txt", new byte[0]));
        assertMessage("files.error.name", () -> test.upload(hanako, "../..", bytes("x")));
        assertMessage("blob.error.contradiction", () -> test.upload(hanako, "a.pdf", bytes("<html><script>")));
    }

    @Test
    void aPolyglotIsShownOnlyAsThePictureThatThePlatformMade() throws IOException {
        byte[] picture = png();
        byte[] tail = bytes("<script>alert(document.cookie)</script>");
        byte[] both = java.util.Arrays.copyOf(picture, picture.length + tail.length);
        System.arraycopy(tail, 0, both, picture.length, tail.length);

        StoredFile file = test.upload(hanako, "店.png", both);

        assertThat(serve(hanako, Long.toString(file.id())).use()).isEqualTo(ServedFile.Use.SAVED);
        var shown = hiroba.platform()
                .content()
                .images()
                .open(hanako.person(), file.preview().orElseThrow(), false)
                .orElseThrow();
        assertThat(new String(java.nio.file.Files.readAllBytes(shown.path()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    private static void assertMessage(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(
                        HirobaException.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** As many bytes as wanted, none of them in memory. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }
    }

    /** All of them stand before the transaction when the first one goes on. */
    @Test
    void versionsThatComeAtTheSameMomentAreAllKeptInOrder() throws Exception {
        Group group = test.openGroup(hanako, taro);
        StoredFile file = test.share(hanako, group, "plan.txt", "first");
        int many = 4;
        CyclicBarrier together = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Future<StoredFile>> versions = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> test.files()
                            .addVersion(taro, file.id(), "plan.txt", waiting(bytes("by thread " + i), together))))
                    .toList();
            for (Future<StoredFile> version : versions) {
                version.get();
            }
        }

        assertThat(test.files().versions(hanako, file.id()))
                .extracting(FileVersion::number)
                .containsExactly(5, 4, 3, 2, 1);
        assertThat(test.files().load(hanako, file.id()).number()).isEqualTo(5);
    }

    private static InputStream waiting(byte[] bytes, CyclicBarrier barrier) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    barrier.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IOException(e);
                }
                return -1;
            }
        });
    }

    private static FileService.Wish wish(String name) {
        return new FileService.Wish(name, Optional.empty(), Optional.empty());
    }
}

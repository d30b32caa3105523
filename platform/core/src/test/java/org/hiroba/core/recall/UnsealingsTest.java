package org.hiroba.core.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.KeptFile;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.api.media.Blob;
import org.hiroba.api.media.Blobs;
import org.hiroba.api.media.Image;
import org.hiroba.api.notification.Notification;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.Refused;
import org.hiroba.core.audit.AuditEntry;
import org.hiroba.core.audit.AuditFilter;
import org.hiroba.core.media.TestPictures;
import org.hiroba.core.recall.SealedContent.Part;
import org.hiroba.core.recall.SealedContent.Piece;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class UnsealingsTest {
    private static final Audience CIRCLE = new Audience("circle", "1");
    private static final String WORDS = "取り消したい言葉";
    private static final String FILE = "給与一覧".repeat(400_000);

    private ContentFixture hiroba;
    private Unsealings unsealings;
    private Caller mori;
    private Caller third;

    /** On the first engine. */
    protected ContentFixture fixture(Path folder) {
        return new ContentFixture(folder);
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        hiroba = fixture(folder);
        unsealings = hiroba.parts.recalls().unsealings();
        hiroba.people.add("mori", "森 管理", PersonStatus.ACTIVE, Role.ADMINISTRATOR);
        hiroba.people.add("third", "三人目", PersonStatus.ACTIVE, Role.ADMINISTRATOR);
        mori = hiroba.people.caller("mori");
        third = hiroba.people.caller("third");
    }

    /** One database for all tests: each leaves nothing behind. */
    @AfterEach
    void letAllTimeRunOut() {
        hiroba.settings.set(hiroba.sato, RecallSettings.SEALED_DAYS, 90);
        hiroba.clock.advance(Duration.ofDays(100));
        hiroba.parts.recalls().sweep();
        hiroba.parts.notifications().sweep();
        hiroba.parts.blobs().sweep();
    }

    @AfterAll
    void close() {
        hiroba.close();
    }

    @Test
    void twoAdministratorsTogetherSeeWhatWasRecalledForAnHour() throws IOException {
        ContentRef ref = writeAll();
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        Unsealing open = agree(ask(recall(ref)));

        SealedContent content = unsealings.open(hiroba.sato, open.id());
        assertThat(unsealings.open(mori, open.id())).isEqualTo(content);
        Piece piece = content.pieces().getFirst();
        assertThat(piece.text()).isEqualTo(WORDS);
        assertThat(piece.author()).isEqualTo(hiroba.hanako.person());
        assertThat(piece.versions()).singleElement().satisfies(old -> assertThat(old.text()).isEqualTo("前の言葉"));
        assertThat(piece.parts()).extracting(Part::name).containsExactly("図", "給与.txt");
        assertThat(read(open, piece.parts().get(1))).isEqualTo(FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(read(open, piece.parts().getFirst())).startsWith(0x89, 'P', 'N', 'G');

        hiroba.clock.advance(Duration.ofMinutes(59));
        assertThat(unsealings.open(hiroba.sato, open.id())).isEqualTo(content);
        hiroba.clock.advance(Duration.ofMinutes(2));
        Refused.with(ErrorCode.GONE, () -> unsealings.open(hiroba.sato, open.id()));
        Refused.with(ErrorCode.GONE, () -> read(open, piece.parts().getFirst()));
        Refused.with(ErrorCode.GONE, () -> unsealings.agree(mori, open.id()));
        assertThat(ask(recall(ref)).state(hiroba.clock.instant())).isEqualTo(Unsealing.State.ASKED);
    }

    @Test
    void ofTwoWhoAskInTheSameInstantOneIsToldThatItWasAskedAlready() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "x");
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        long recall = recall(ref);
        List<CompletableFuture<Unsealing>> other = new ArrayList<>();

        hiroba.database.transactions().run(() -> {
            ask(recall);
            other.add(askBeside(recall));
        });

        Refused.with(ErrorCode.CONFLICT, () -> {
            try {
                other.getFirst().join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof HirobaException refused ? refused : e;
            }
        });
        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.unsealing WHERE recall_id = ?", recall)).isEqualTo(1);
    }

    @Test
    void nothingOfItLiesAboutInTheClear() throws IOException {
        ContentRef ref = writeAll();
        hiroba.parts.contents().recall(hiroba.hanako, ref);

        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.sealed_part WHERE hash IS NOT NULL")).isZero();
        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.blob_use")).isZero();
        for (String words : List.of(WORDS, "前の言葉", "給与.txt")) {
            String encoded = java.util.Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
            assertThat(sealedWords()).doesNotContain(words).doesNotContain(encoded);
        }
        List<Path> files = files("sealed");
        assertThat(files).hasSize(2);
        String inFile = new String(FILE.substring(0, 8).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (Path file : files) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("PNG\r\n")).as("a picture in the clear").isFalse();
            assertThat(bytes.contains(inFile)).as("a file in the clear").isFalse();
        }
        assertThat(files("files")).isEmpty();
        assertThat(files("images")).isEmpty();
    }

    @Test
    void theWrongPersonIsRefused() {
        ContentRef ref = writeAll();
        ContentRef ofSato = hiroba.notes.write(Audience.COMPANY, hiroba.sato.person(), WORDS);
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        hiroba.parts.contents().recall(hiroba.sato, ofSato);
        long recall = recall(ref);
        for (Caller member : List.of(hiroba.hanako, hiroba.taro)) {
            Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.list(member));
            Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.ask(member, recall, "why"));
        }
        Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.ask(hiroba.sato, recall(ofSato), "mine"));
        Refused.with(ErrorCode.INVALID, () -> unsealings.ask(hiroba.sato, recall, "  "));
        Refused.with(ErrorCode.INVALID, () -> unsealings.ask(hiroba.sato, recall, "x".repeat(501)));
        Refused.with(ErrorCode.NOT_FOUND, () -> unsealings.ask(hiroba.sato, 1, "why"));

        Unsealing asked = ask(recall);
        Refused.with(ErrorCode.CONFLICT, () -> unsealings.ask(mori, recall, "me too"));
        Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.open(hiroba.sato, asked.id()));
        Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.agree(hiroba.sato, asked.id()));
        Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.agree(hiroba.taro, asked.id()));
        Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.decline(hiroba.taro, asked.id()));
        Unsealing open = agree(asked);
        Part part = unsealings.open(mori, open.id()).pieces().getFirst().parts().getFirst();
        for (Caller other : List.of(third, hiroba.taro, hiroba.hanako)) {
            Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.open(other, open.id()));
            Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.findPart(other, open.id(), part.id()));
            Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.write(other, open.id(), part, new ByteArrayOutputStream()));
        }
        // A part of another copy is none of this one, and one who administers no more sees nothing.
        Refused.with(ErrorCode.NOT_FOUND, () -> unsealings.findPart(mori, open.id(), 5));
        Caller formerly = new Caller(mori.person(), Role.MEMBER, mori.door());
        Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.open(formerly, open.id()));

        Unsealing ofOther = unsealings.ask(mori, recall(ofSato), "why");
        Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.agree(hiroba.sato, ofOther.id()));
        Refused.with(ErrorCode.FORBIDDEN, () -> unsealings.decline(hiroba.sato, ofOther.id()));
    }

    @Test
    void everyStepIsInTheAuditLogAndTheAuthorIsTold() throws IOException {
        ContentRef ref = writeAll();
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        Unsealing declined = ask(recall(ref));
        unsealings.decline(mori, declined.id());
        Refused.with(ErrorCode.GONE, () -> unsealings.agree(mori, declined.id()));
        assertThat(told(hiroba.hanako)).isEmpty();
        Unsealing open = agree(ask(recall(ref)));
        Part file = unsealings.open(mori, open.id()).pieces().getFirst().parts().getLast();
        read(open, file);

        List<AuditEntry> log = hiroba.audit.list(hiroba.sato, AuditFilter.ALL, Long.MAX_VALUE, 7).reversed();
        assertThat(log).extracting(AuditEntry::action)
                .containsExactly(
                        "content.recalled", "sealed.asked", "sealed.declined", "sealed.asked", "sealed.agreed",
                        "sealed.viewed", "sealed.saved");
        assertThat(log).allSatisfy(line -> assertThat(line.subject()).isEqualTo(ref.toString()));
        assertThat(log.get(1).details()).isEqualTo("苦情の調査");
        assertThat(log.get(5).person()).contains(mori.person());
        assertThat(told(hiroba.hanako)).containsExactly("recall.notification.opened");
        assertThat(told(mori)).containsExactly("recall.notification.asked", "recall.notification.asked");
        assertThat(told(hiroba.sato)).containsExactly("recall.notification.agreed", "recall.notification.declined");
        assertThat(told(hiroba.taro)).isEmpty();
        assertThat(hiroba.parts.recalls().reports().load(hiroba.hanako, ref).unsealings())
                .extracting(Unsealing::askedBy)
                .containsExactly(hiroba.sato.person());
    }

    @Test
    void aWishThatNobodyAnswersLapses() {
        ContentRef ref = writeAll();
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        Unsealing asked = ask(recall(ref));
        hiroba.clock.advance(Duration.ofDays(7));

        Refused.with(ErrorCode.GONE, () -> unsealings.agree(mori, asked.id()));
        ask(recall(ref));
        assertThat(unsealings.list(mori)).singleElement().satisfies(line -> assertThat(line.last()).isPresent());
    }

    @Test
    void whenItsTimeIsOverACopyIsDestroyed() throws IOException {
        ContentRef ref = writeAll();
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        Unsealing open = agree(ask(recall(ref)));
        hiroba.clock.advance(Duration.ofDays(90).minusMinutes(30));
        Unsealing late = agree(ask(recall(ref)));
        unsealings.open(mori, late.id());
        hiroba.clock.advance(Duration.ofMinutes(30));

        // From the very moment, whenever the sweep comes.
        Refused.with(ErrorCode.NOT_FOUND, () -> unsealings.open(mori, late.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> unsealings.ask(mori, open.recall(), "why"));
        assertThat(unsealings.list(mori)).isEmpty();
        hiroba.parts.recalls().sweep();
        for (String table : List.of("sealed_copy", "sealed_words", "sealed_part")) {
            assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba." + table)).as(table).isZero();
        }
        assertThat(files("sealed")).isEmpty();
        assertThat(hiroba.audit.list(hiroba.sato, AuditFilter.ALL, Long.MAX_VALUE, 1))
                .extracting(AuditEntry::action)
                .containsExactly("sealed.destroyed");
    }

    @Test
    void aCompanyThatWantsNoneHasNone() throws IOException {
        hiroba.settings.set(hiroba.sato, RecallSettings.SEALED_DAYS, 0);
        ContentRef ref = writeAll();
        hiroba.parts.contents().recall(hiroba.hanako, ref);

        assertThat(unsealings.list(mori)).isEmpty();
        Refused.with(ErrorCode.NOT_FOUND, () -> ask(recall(ref)));
        assertThat(files("images")).isEmpty();
        assertThat(files("sealed")).isEmpty();
    }

    /** Between the recall and the encrypting the process ended. */
    @Test
    void whatACrashLeftInTheClearIsEncryptedLater() throws IOException {
        List<Runnable> lost = new ArrayList<>();
        hiroba.background = lost::add;
        ContentRef ref = writeAll();
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        hiroba.background = Runnable::run;
        assertThat(files("images")).hasSize(2);
        hiroba.clock.advance(Duration.ofDays(2));
        hiroba.parts.images().sweep();
        assertThat(hiroba.parts.blobs().sweep()).isEmpty();
        assertThat(files("sealed")).isEmpty();

        hiroba.parts.recalls().sweep();
        assertThat(files("images")).isEmpty();
        assertThat(files("files")).isEmpty();
        Unsealing open = agree(ask(recall(ref)));
        Part file = unsealings.open(mori, open.id()).pieces().getFirst().parts().getLast();
        assertThat(read(open, file)).isEqualTo(FILE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoeverChangesACopyIsFoundOut() throws IOException {
        ContentRef ref = writeAll();
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        Unsealing open = agree(ask(recall(ref)));
        Part file = unsealings.open(mori, open.id()).pieces().getFirst().parts().getLast();
        Path bytes = hiroba.folder.resolve("sealed/" + file.id());
        byte[] changed = Files.readAllBytes(bytes);
        byte[] cut = java.util.Arrays.copyOf(changed, (1 << 20) + 16);
        changed[2_000_000] ^= 1;
        Files.write(bytes, changed);
        assertThatThrownBy(() -> read(open, file)).isInstanceOf(IllegalStateException.class);
        Files.write(bytes, cut);
        assertThatThrownBy(() -> read(open, file)).isInstanceOf(IllegalStateException.class);

        hiroba.database.transactions().run(() -> hiroba.database
                .sql()
                .update("UPDATE hiroba.sealed_copy SET wrapped_key = ?", "A".repeat(80)));
        assertThatThrownBy(() -> unsealings.open(mori, open.id()))
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.messageKey()).isEqualTo("recall.error.key"));
    }

    private ContentRef writeAll() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), WORDS);
        hiroba.parts.revisions().keep(hiroba.hanako, ref, "前の言葉", hiroba.clock.instant());
        Image image = hiroba.parts
                .images()
                .upload(hiroba.hanako, new ByteArrayInputStream(TestPictures.draw("png", 8, 8, java.awt.Color.RED)), "図");
        hiroba.parts.images().attach(hiroba.hanako, List.of(image.id()), ref, CIRCLE);
        Blobs blobs = hiroba.parts.blobs().of("notes");
        try (Blobs.Incoming incoming =
                blobs.receive(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), 1 << 24)) {
            incoming.keep();
            Blob blob = incoming.blob();
            hiroba.notes.keep(ref, new KeptFile("給与.txt", "text/plain", blob));
        }
        return ref;
    }

    /** The other comes while the first is in the middle of it: it waits, or ends at once, which must not happen. */
    private CompletableFuture<Unsealing> askBeside(long recall) {
        CompletableFuture<Unsealing> other =
                CompletableFuture.supplyAsync(() -> unsealings.ask(mori, recall, "苦情の調査"));
        try {
            other.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException itWaits) {
            return other;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return other;
    }

    private long recall(ContentRef ref) {
        return hiroba.count("SELECT id FROM hiroba.recall WHERE ref_kind = ? AND ref_id = ?", ref.kind(), ref.id());
    }

    private Unsealing ask(long recall) {
        return unsealings.ask(hiroba.sato, recall, " 苦情の調査 ");
    }

    private Unsealing agree(Unsealing asked) {
        return unsealings.agree(mori, asked.id());
    }

    private byte[] read(Unsealing open, Part part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        unsealings.write(hiroba.sato, open.id(), unsealings.findPart(hiroba.sato, open.id(), part.id()), bytes);
        return bytes.toByteArray();
    }

    private List<String> told(Caller caller) {
        return hiroba.parts.notifications().list(caller, Optional.empty(), 20).items().stream()
                .map(Notification::textKey)
                .toList();
    }

    private String sealedWords() {
        return String.join("", hiroba.database.sql().list("SELECT words FROM hiroba.sealed_words", row -> row.text(1)));
    }

    private List<Path> files(String folder) throws IOException {
        Path root = hiroba.folder.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.bytes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.files.domain.FileRemoval;
import org.hiroba.files.domain.FileRepository;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileStore;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.files.storage.SqlFileRepository;
import org.hiroba.groups.api.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What two people do to a file at the same moment: neither undoes what the other did. */
@Tag("sql")
class FilesMeetTest extends FilesOfColleagues {
    private final Caller jiro = hiroba.caller("jiro");

    private StoredFile shared() {
        return test.share(hanako, test.secretGroup(hanako, taro, jiro), "plan.txt", "the plan");
    }

    /** The service, interrupted by what somebody else does from beginning to end after it has read the file so many times. */
    private FileService interrupted(int reads, Runnable other) {
        FileRepository repository = repository("find", reads, other);
        FileStore store = new FileStore(context, repository, path -> Optional.empty(), test.parts().readings());
        return new FileService(context, repository, test.parts().access(), store);
    }

    private FileRepository repository(String name, int reads, Runnable other) {
        SqlFileRepository real = new SqlFileRepository(context.sql());
        AtomicInteger read = new AtomicInteger();
        return (FileRepository) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {FileRepository.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(real, arguments);
                        if (method.getName().equals(name) && read.incrementAndGet() == reads) {
                            CompletableFuture.runAsync(other).join();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void addVersion(FileService files, StoredFile file) {
        files.addVersion(taro, file.id(), "plan.txt", new ByteArrayInputStream(bytes("another plan " + file.id())));
    }

    @Test
    void aNewVersionLeavesTheLimitThatSomebodySetMeanwhile() {
        StoredFile file = shared();

        addVersion(
                interrupted(2, () -> test.files().limit(hanako, file.id(), TestFiles.only(taro))), file);

        StoredFile now = test.files().load(hanako, file.id());
        assertThat(now.number()).isEqualTo(2);
        assertThat(now.narrowed()).isTrue();
        assertRefused(ErrorCode.NOT_FOUND, () -> test.files().load(jiro, file.id()));
    }

    @Test
    void aNewVersionOfWhatWasTakenBackMeanwhileIsRefused() {
        StoredFile file = shared();

        assertRefused(
                ErrorCode.GONE,
                () -> addVersion(interrupted(2, () -> context.contents().recall(hanako, file.ref())), file));

        assertThat(test.parts().repository().versions(file.id())).isEmpty();
    }

    @Test
    void whatWasTakenBackMeanwhileGetsNoNameAndNoLimits() {
        StoredFile named = shared();
        StoredFile limited = shared();

        assertRefused(
                ErrorCode.GONE,
                () -> interrupted(1, () -> context.contents().recall(hanako, named.ref()))
                        .rename(hanako, named.id(), "secret plan.txt"));
        assertRefused(
                ErrorCode.GONE,
                () -> interrupted(1, () -> context.contents().recall(hanako, limited.ref()))
                        .limit(hanako, limited.id(), TestFiles.only(taro)));

        assertGone(named);
        assertGone(limited);
    }

    private static void assertGone(StoredFile file) {
        StoredFile now = test.parts().repository().find(file.id()).orElseThrow();
        assertThat(now.recalled()).isTrue();
        assertThat(now.name()).isEmpty();
    }

    @Test
    void aNewNameLeavesTheVersionThatCameMeanwhile() {
        StoredFile file = shared();

        interrupted(1, () -> addVersion(test.files(), file)).rename(hanako, file.id(), "better plan.txt");

        StoredFile now = test.files().load(hanako, file.id());
        assertThat(now.name()).isEqualTo("better plan.txt");
        assertThat(now.number()).isEqualTo(2);
        assertThat(now.hash()).isNotEqualTo(file.hash());
    }

    @Test
    void anUploadThatIsAttachedAtThatMomentIsNotSweptAway() {
        StoredFile file = test.upload(hanako, "draft.txt", bytes("to be sent"));
        var home = test.secretGroup(hanako).id().audience();
        hiroba.clock().advance(Duration.ofDays(2));

        new FileRemoval(
                        context,
                        repository("listForgotten", 1, () -> context.transactions()
                                .run(() -> test.parts().repository().settle(file.id(), home, Optional.empty(), 0))),
                        test.parts().access(),
                        test.parts().store())
                .sweep();

        assertThat(test.files().load(hanako, file.id()).name()).isEqualTo("draft.txt");
        assertThat(test.parts().repository().versions(file.id())).hasSize(1);
    }

    @Test
    void whoIsTakenOutOfTheGroupWhileAFileComesSharesNothing() {
        Group group = test.secretGroup(hanako, taro);
        Audience home = group.id().audience();

        assertRefused(
                ErrorCode.NOT_FOUND,
                () -> test.files()
                        .upload(taro, "late.txt", Optional.of(home), before(() -> test.remove(hanako, group, taro))));

        assertThat(test.parts().repository().listAllOf(home)).isEmpty();
    }

    /** Bytes before which something happens. */
    private static InputStream before(Runnable event) {
        return new SequenceInputStream(
                new InputStream() {
                    @Override
                    public int read() {
                        event.run();
                        return -1;
                    }
                },
                new ByteArrayInputStream(bytes("came late")));
    }

    @Test
    void aSweepThatFailsIsTriedAgain() {
        FilesPlugin.guarded(() -> {
                    throw new IllegalStateException("no database for a moment");
                })
                .run();
    }

    /** The earlier limit is told to memory after the later one. */
    @Test
    void theLaterOfTwoLimitsHolds() {
        StoredFile file = shared();

        context.transactions().run(() -> {
            context.transactions()
                    .afterCommit(() -> CompletableFuture.runAsync(
                                    () -> test.files().limit(hanako, file.id(), TestFiles.only(jiro)))
                            .join());
            test.files().limit(hanako, file.id(), TestFiles.only(taro));
        });

        assertThat(test.files().load(jiro, file.id()).narrowed()).isTrue();
        assertRefused(ErrorCode.NOT_FOUND, () -> test.files().load(taro, file.id()));
    }
}

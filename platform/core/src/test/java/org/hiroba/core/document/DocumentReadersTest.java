package org.hiroba.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hiroba.api.media.DocumentOutcome;
import org.hiroba.api.media.DocumentText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's side of reading: a reader that hangs, dies or lies does no harm. */
class DocumentReadersTest {
    private static final String OCTETS = "application/octet-stream";

    @TempDir
    Path folder;

    private @Nullable DocumentReaders documents;

    private void open(String classPath, String program) {
        open(classPath, program, new DocumentReaders.Limits(Duration.ofMillis(400), Duration.ofMillis(400)));
    }

    private void open(String classPath, String program, DocumentReaders.Limits limits) {
        documents = new DocumentReaders(new ReaderCommand(classPath, program, folder.resolve("reader")), limits);
    }

    private void open() {
        open(System.getProperty("java.class.path"), WildReader.class.getName());
    }

    private DocumentReaders documents() {
        return Objects.requireNonNull(documents);
    }

    @AfterEach
    void close() {
        documents().close();
    }

    private DocumentText read(String name) {
        return documents().read(folder.resolve(name), OCTETS, 10_000);
    }

    @Test
    void oneReaderServesMany() {
        open();

        assertThat(read("count").text()).isEqualTo("1");
        assertThat(read("count").text()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute", "wait", "die", "boast", "babble"})
    void whateverTheReaderDoesTheNextOneAnswers(String deed) {
        open();

        assertThat(read(deed).outcome()).isEqualTo(DocumentOutcome.TOO_COSTLY);
        assertThat(read("count").text()).isEqualTo("1");
    }

    @Test
    void whatDiesOfAnEarlierDocumentIsReadOnceMore() {
        open();
        read("count");

        assertThat(read("die when worn").text()).isEqualTo("fresh");
    }

    /** Else a stop of the whole of Hiroba would be held against the document that was just being read. */
    @Test
    void noDocumentIsToBlameForAStop() {
        open();

        assertThat(read("be stopped").outcome()).isEqualTo(DocumentOutcome.UNAVAILABLE);
    }

    @Test
    void theEndDoesNotWaitForADocument() throws Exception {
        open(System.getProperty("java.class.path"), WildReader.class.getName(), DocumentReaders.Limits.USUAL);
        ProcessHandle reader = ProcessHandle.of(Long.parseLong(read("process").text())).orElseThrow();
        FutureTask<DocumentText> reading = new FutureTask<>(() -> read("wait"));
        Thread.ofVirtual().start(reading);

        documents().close();

        assertThat(reading.get(30, TimeUnit.SECONDS).outcome()).isEqualTo(DocumentOutcome.UNAVAILABLE);
        assertThat(reader.isAlive()).isFalse();
    }

    @Test
    void withoutAReaderNothingIsSaidAboutTheDocument() {
        open("", WildReader.class.getName());
        assertThat(read("count").outcome()).isEqualTo(DocumentOutcome.UNAVAILABLE);

        open(System.getProperty("java.class.path"), "org.hiroba.NoSuchProgram");
        assertThat(read("count").outcome()).isEqualTo(DocumentOutcome.UNAVAILABLE);
    }

    /** The password of the database may stand there. */
    @Test
    void theReaderHasNothingOfOurEnvironment() {
        open();

        assertThat(System.getenv()).containsKey("PATH");
        assertThat(read("environment").text()).doesNotContain("PATH=", "HOME=");
    }

    @Test
    void noReaderIsLeftBehind() throws Exception {
        open();
        long process = Long.parseLong(read("process").text());
        Optional<ProcessHandle> reader = ProcessHandle.of(process);
        assertThat(reader).isPresent();

        documents().close();

        reader.get().onExit().get(30, TimeUnit.SECONDS);
        assertThat(read("count").outcome()).isEqualTo(DocumentOutcome.UNAVAILABLE);
        try (Stream<Path> left = Files.list(folder.resolve("reader"))) {
            assertThat(left).isEmpty();
        }
    }
}

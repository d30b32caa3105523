package org.hiroba.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.hiroba.api.media.DocumentOutcome;
import org.hiroba.api.media.DocumentPage;
import org.hiroba.api.media.DocumentText;
import org.hiroba.core.document.DocumentReaders;
import org.hiroba.core.document.ReaderCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document does to its reader: an honest answer comes, and the next good document is read. */
class HostileDocumentsTest {
    private static final String OCTETS = "application/octet-stream";
    private static final String SECRET = "the-password-of-the-database";

    @TempDir
    static Path folder;

    private static DocumentReaders documents;

    @BeforeAll
    static void start() {
        documents = new DocumentReaders(
                new ReaderCommand(System.getProperty("java.class.path"), ReaderCommand.READER, folder.resolve("reader")),
                new DocumentReaders.Limits(Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    @AfterAll
    static void stop() {
        documents.close();
    }

    private record Attack(String name, Set<DocumentOutcome> text, Set<DocumentOutcome> page, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        var broken = Set.of(DocumentOutcome.BROKEN);
        var costly = Set.of(DocumentOutcome.TOO_COSTLY);
        var shut = Set.of(DocumentOutcome.PROTECTED);
        var other = Set.of(DocumentOutcome.UNSUPPORTED);
        var either = Set.of(DocumentOutcome.BROKEN, DocumentOutcome.TOO_COSTLY);
        var harmless = Set.of(DocumentOutcome.DONE, DocumentOutcome.BROKEN, DocumentOutcome.TOO_COSTLY);
        return Stream.of(
                new Attack("quiet zip bomb", costly, other, HostileDocuments.quietZipBomb()),
                new Attack("billion laughs", broken, other, HostileDocuments.laughs()),
                new Attack("external entity", broken, other, HostileDocuments.thief(secret.toUri().toString())),
                new Attack("entity from the network", broken, other, HostileDocuments.thief("http://127.0.0.1:9/x")),
                new Attack("deep nesting", either, other, HostileDocuments.abyss()),
                new Attack("too many entries", costly, other, HostileDocuments.crowd()),
                new Attack("pages that are their own children", harmless, either, HostileDocuments.roundabout()),
                new Attack("a form that draws itself", harmless, harmless, HostileDocuments.mirror()),
                new Attack("forms that multiply", costly, costly, HostileDocuments.avalanche()),
                new Attack("huge picture", harmless, harmless, HostileDocuments.hugePicture()),
                new Attack("huge page", harmless, broken, HostileDocuments.hugePage()),
                new Attack("pdf bomb", harmless, harmless, HostileDocuments.pdfBomb()),
                new Attack("encrypted pdf", shut, shut, HostileDocuments.encryptedPdf()),
                new Attack("encrypted word", shut, other, HostileDocuments.encryptedWord()),
                new Attack("encrypted open document", shut, other, HostileDocuments.encryptedOpenDocument()),
                new Attack("truncated word", broken, other, HostileDocuments.truncated(SampleDocuments.docx("包装"))),
                new Attack("truncated pdf", harmless, harmless, HostileDocuments.truncated(SampleDocuments.pdf("包装"))),
                new Attack("a text that says to be something else", other, other, "no %PDF".getBytes(StandardCharsets.UTF_8)),
                new Attack("only the first bytes of a pdf", broken, broken, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                new Attack("nothing", other, other, new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theReaderOfTheNextDocumentIsAlive(Attack attack) throws IOException {
        Path file = file(attack.bytes());

        DocumentText text = documents.read(file, OCTETS, 1_000_000);
        DocumentPage page = documents.draw(file, 1, 800);

        assertThat(text.outcome()).isIn(attack.text());
        assertThat(text.text()).doesNotContain(SECRET, "laughlaugh");
        assertThat(page.outcome()).isIn(attack.page());
        assertThat(documents.read(file(SampleDocuments.docx("包装")), OCTETS, 100).text()).isEqualTo("包装");
        assertThat(documents.draw(file(SampleDocuments.pdf("包装")), 1, 100).outcome()).isEqualTo(DocumentOutcome.DONE);
    }

    /** What is wanted of it is there, and reading stops. */
    @Test
    void aBombOfWordsIsCut() throws IOException {
        DocumentText read = documents.read(file(HostileDocuments.zipBomb()), OCTETS, 1_000);

        assertThat(read.outcome()).isEqualTo(DocumentOutcome.DONE);
        assertThat(read.cut()).isTrue();
        assertThat(read.text()).hasSizeLessThanOrEqualTo(1_000);
    }

    private static Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "document", ""), bytes);
    }
}

package org.hiroba.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.command.Progress;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;
import org.hiroba.people.command.ImportPeopleCommand;
import org.hiroba.people.domain.ImportReport;
import org.hiroba.people.domain.LineResult;
import org.hiroba.people.domain.LineResult.Outcome;
import org.hiroba.people.domain.PeopleImport;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("sql")
class PeopleImportTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final Charset JAPANESE_WINDOWS = Charset.forName("windows-31j");
    private static PeopleImport imports;

    @BeforeAll
    static void install() {
        hiroba.install("people", new PeoplePlugin());
        imports = new PeopleImport(hiroba.context("people"));
    }

    private static ImportReport run(String csv, Charset charset, boolean dryRun) {
        return imports.run(hiroba.administrator(), csv.getBytes(charset), dryRun, Progress.NONE);
    }

    private static Person person(String login) {
        return hiroba.context("people").people().findByLogin(login).orElseThrow();
    }

    @Test
    void aFileOfExcelOnJapaneseWindowsIsRead() {
        ImportReport report = run(
                "ログイン名,氏名,ふりがな,所属\r\ntakahashi,髙橋 恵,たかはし めぐみ,千葉店①\r\n", JAPANESE_WINDOWS, false);

        assertThat(report.count(Outcome.NEW)).isEqualTo(1);
        assertThat(person("takahashi").name()).isEqualTo("髙橋 恵");
        assertThat(person("takahashi").status()).isEqualTo(PersonStatus.INVITED);
    }

    @Test
    void aFileInUtf8WithItsMarkTabsAndOtherHeadingsIsRead() {
        run("\uFEFFName\tLogin\tKana\tDepartment\nIto Ken\tito.ken\tいとう けん\tHead office\n", StandardCharsets.UTF_8, false);

        assertThat(person("ito.ken").affiliation()).isEqualTo("Head office");
    }

    @Test
    void everyFaultyLineIsNamedWithWhatIsWrongAndTheOthersComeIn() {
        ImportReport report = run(
                """
                login,name,reading,affiliation,role
                good1,山田 太郎,やまだ たろう,横浜店,
                bad1,山田 次郎,,横浜店,
                good1,山田 三郎,やまだ さぶろう,横浜店,
                bad2,山田 四郎,やまだ しろう,横浜店,社長
                good2,山田 五郎,やまだ ごろう,横浜店,member
                """,
                StandardCharsets.UTF_8,
                false);

        assertThat(report.faulty()).extracting(LineResult::number).containsExactly(3L, 5L);
        assertThat(report.faulty()).allSatisfy(line -> assertThat(line.failure()).isPresent());
        assertThat(report.count(Outcome.NEW)).isEqualTo(2);
        assertThat(report.count(Outcome.PRESENT)).isEqualTo(1);
    }

    @Test
    void aDryRunChangesNothingAndASecondRunTakesNobodyTwice() {
        String csv = "login,name,reading,affiliation\nonce,木村 一,きむら はじめ,本社\n";

        assertThat(run(csv, StandardCharsets.UTF_8, true).count(Outcome.NEW)).isEqualTo(1);
        assertThat(hiroba.context("people").people().findByLogin("once")).isEmpty();
        assertThat(run(csv, StandardCharsets.UTF_8, false).count(Outcome.NEW)).isEqualTo(1);
        assertThat(run(csv, StandardCharsets.UTF_8, false).count(Outcome.PRESENT)).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadAsAWholeIsRefusedInWords() {
        assertRefused("login,name,affiliation\n", "people.import.error.column.reading");
        assertRefused("", "people.import.error.empty");
        assertRefused("login,name,reading,affiliation\n" + "taro,太郎,たろう,営業\n".repeat(10_001), "people.import.error.lines");
        assertThatThrownBy(() -> imports.run(
                        hiroba.administrator(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0x80}, true, Progress.NONE))
                .isInstanceOfSatisfying(HirobaException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("people.import.error.encoding"));
    }

    @Test
    void ofAValueWithoutEndTheReportShowsTheBeginning() {
        String endless = "あ".repeat(100_000);
        ImportReport report = run(
                "login,name,reading,affiliation,role\n" + endless + "," + endless + ",よみ,本社," + endless + "\n",
                StandardCharsets.UTF_8,
                true);

        LineResult line = report.faulty().getFirst();
        assertThat(line.login()).hasSize(101).endsWith("…");
        assertThat(line.name()).hasSize(101);
        assertThat(line.failure().orElseThrow().arguments()).containsExactly(line.name());
    }

    @Test
    void anOptionThatTheCommandDoesNotKnowBringsNobodyIn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("staff.csv"), "login,name,reading,affiliation\nmistyped,山本 愛,やまもと あい,本社\n");
        PluginContext context = hiroba.context("people");
        ImportPeopleCommand command = new ImportPeopleCommand(imports, context.texts());
        Console console = new Console(new ArrayList<>());

        for (List<String> words : List.of(
                List.of(file.toString(), "--dryrun"),
                List.of("--dry-run", file.toString(), "--force"),
                List.of("--dry-run"),
                List.<String>of())) {
            assertThatThrownBy(() -> command.run(console, words))
                    .isInstanceOfSatisfying(HirobaException.class, refused -> assertThat(refused.messageKey())
                            .isEqualTo("people.command.import.usage"));
        }
        assertThat(command.run(console, List.of(file.toString(), "--dry-run"))).isZero();

        assertThat(console.lines()).hasSize(1);
        assertThat(context.people().findByLogin("mistyped")).isEmpty();
    }

    private record Console(List<String> lines) implements CommandConsole {
        @Override
        public Caller caller() {
            return hiroba.administrator();
        }

        @Override
        public Language language() {
            return Language.JA;
        }

        @Override
        public void println(String line) {
            lines.add(line);
        }

        @Override
        public void progress(long done, long total) {
            // Shown on a terminal only.
        }
    }

    @Test
    void onlyAnAdministratorBringsPeopleIn() {
        Caller taro = hiroba.caller("taro");

        assertThatThrownBy(() -> imports.run(taro, new byte[0], true, Progress.NONE))
                .isInstanceOfSatisfying(HirobaException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.FORBIDDEN));
    }

    private static void assertRefused(String csv, String messageKey) {
        assertThatThrownBy(() -> run(csv, StandardCharsets.UTF_8, true))
                .isInstanceOfSatisfying(HirobaException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo(messageKey));
    }
}

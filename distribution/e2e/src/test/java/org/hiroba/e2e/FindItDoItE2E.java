package org.hiroba.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody finds a remark of two years ago, makes it a task, attaches a file and completes it; somebody else sees each step live.
 * Once on a phone in Japanese with the other at a desk in English, once the other way round.
 */
class FindItDoItE2E {
    private static final int PATIENCE_MILLIS = 30_000;

    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

    @TempDir
    static Path folder;

    private static @Nullable String invitation;

    /** The words that somebody meets on the way, in one language. */
    private record Words(String remark, String make, String done) {
        static final Words JA = new Words("裏口の鍵が固くて回りません", "タスクにする", "完了");
        static final Words EN =
                new Words("The loading ramp is loose at the left side", "Make it a task", "Done");
    }

    /** What was said on Slack two years ago: a remark in Japanese as an answer, one in English as a message. */
    @BeforeAll
    static void bringOldRemarksIn() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        String secret = hiroba.addPerson("misaki", "鈴木 美咲", "すずき みさき", "千葉店");
        long then = Instant.now().minus(Duration.ofDays(2 * 365)).getEpochSecond();
        Path export = zip(Map.of(
                "users.json",
                """
                [{"id":"U1","name":"hanako","profile":{"real_name":"佐藤 花子"}},
                 {"id":"U2","name":"misaki","profile":{"real_name":"鈴木 美咲"}},
                 {"id":"U3","name":"ken","profile":{"real_name":"渡辺 健"}}]""",
                "channels.json",
                """
                [{"id":"C1","name":"店舗設備","creator":"U1","members":["U1","U2","U3"],"purpose":{"value":"建物のこと"}}]""",
                "店舗設備/2024-11-27.json",
                """
                [{"type":"message","user":"U2","text":"閉店のときに気づいたことを書いてください","ts":"%1$d.000100","thread_ts":"%1$d.000100"},
                 {"type":"message","user":"U3","text":"裏口の鍵が固くて回りません","ts":"%2$d.000200","thread_ts":"%1$d.000100"},
                 {"type":"message","user":"U3","text":"The loading ramp is loose at the left side","ts":"%3$d.000300"}]"""
                        .formatted(then, then + 60, then + 120)));
        hiroba.command("import", "slack", export.toString());
        invitation = secret;
    }

    /** A comment, found by a word that the title of the post does not have. */
    @Test
    void onAPhoneInJapanese() {
        Visitor finder = hanako(chromium.phone("ja-JP"));
        Visitor other = misaki(chromium.desk("en-US"));

        finds(finder, "裏口の鍵", Words.JA);
        Locator comment = finder.page().locator(".groups-comment").filter(having(Words.JA.remark()));
        other.goes(path(finder));
        comment.locator("button.h-menu").first().click();
        finder.clicks(AriaRole.MENUITEM, "^" + Words.JA.make() + "$");
        Locator seen = other.page().locator(".groups-comment").filter(having(Words.JA.remark())).locator(".h-badges a");
        assertThat(seen).containsText("Task: 佐藤 花子");

        comment.locator(".h-badges a").click();
        seen.click();
        worksOn(finder, Words.JA, other, Words.EN);
        other.page().goBack();
        assertThat(seen).containsText("Done: 佐藤 花子");
    }

    /** A message of a group's talk. */
    @Test
    void atADeskInEnglish() {
        Visitor finder = misaki(chromium.desk("en-US"));
        Visitor other = hanako(chromium.phone("ja-JP"));

        finds(finder, "ramps", Words.EN);
        other.goes(path(finder));
        Locator message = message(finder);
        message.hover();
        message.locator("button[data-focus=t-menu]").first().click();
        finder.clicks(AriaRole.MENUITEM, "^" + Words.EN.make() + "$");
        Locator seen = message(other).locator("a.badge");
        assertThat(seen).containsText("タスク：鈴木 美咲");

        message.locator("a.badge").click();
        seen.click();
        worksOn(finder, Words.EN, other, Words.JA);
        other.page().goBack();
        assertThat(seen).containsText("完了：鈴木 美咲");
    }

    private static Locator message(Visitor visitor) {
        return visitor.page()
                .locator("hiroba-message-stream [role=article], hiroba-message-stream article")
                .filter(having(Words.EN.remark()));
    }

    /** Types into the search and goes where the remark stands. */
    private static void finds(Visitor visitor, String typed, Words words) {
        visitor.goes("/search");
        visitor.page().getByRole(AriaRole.SEARCHBOX).first().fill(typed);
        Locator found = visitor.page().locator("a.h-finding").filter(having(words.remark()));
        assertThat(found).hasCount(1);
        assertThat(found).containsText(Pattern.compile("2024"));
        found.click();
        visitor.page().waitForURL(Pattern.compile("/(groups|messages)/"));
        assertThat(visitor.page().getByText(words.remark()).first()).isVisible();
    }

    /** Both have the task's page open: one attaches a file and completes it, the other sees that without doing anything. */
    private static void worksOn(Visitor doer, Words words, Visitor other, Words theirs) {
        for (Visitor each : new Visitor[] {doer, other}) {
            each.page().waitForURL(Pattern.compile("/tasks/\\d+$"));
        }
        byte[] offer = "部品,2,480円\n".getBytes(StandardCharsets.UTF_8);
        doer.page()
                .locator("hiroba-file-upload input[type=file]:not([capture])")
                .setInputFiles(new FilePayload("見積書.csv", "text/csv", offer));
        other.sees("見積書.csv");
        doer.clicks(AriaRole.BUTTON, "^" + words.done() + "$");
        assertThat(other.page().locator(".tasks-states [aria-pressed=true]")).hasText(theirs.done());
        doer.sees("見積書.csv");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String path(Visitor visitor) {
        return visitor.page().url().substring(hiroba.address().length());
    }

    private static Visitor hanako(Page page) {
        return Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD);
    }

    /** The first time by her invitation, choosing English. */
    private static Visitor misaki(Page page) {
        String first = invitation;
        if (first == null) {
            return Visitor.signIn(hiroba, page, "misaki", RunningHiroba.PASSWORD);
        }
        invitation = null;
        Visitor misaki = Visitor.accept(hiroba, page, first).goes("/me");
        page.waitForResponse(response -> response.url().endsWith("/me"), () -> misaki.clicks(AriaRole.RADIO, "English"));
        return misaki.sees("Language");
    }

    private static Path zip(Map<String, String> files) throws IOException {
        Path zip = folder.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }
}

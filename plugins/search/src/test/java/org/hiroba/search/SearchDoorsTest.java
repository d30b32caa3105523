package org.hiroba.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.text.Language;
import org.hiroba.search.command.SearchCommand;
import org.hiroba.search.domain.KeptSearches;
import org.hiroba.search.domain.Searching;
import org.hiroba.search.index.Indexer;
import org.hiroba.search.language.SearchLanguage;
import org.hiroba.search.rest.HitJson;
import org.hiroba.search.rest.SearchJson;
import org.hiroba.search.rest.SearchResource;
import org.hiroba.search.storage.SqlKeptRepository;
import org.hiroba.testkit.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What programs and the console get. */
class SearchDoorsTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final Notes notes = new Notes();
    private static Indexer indexer;
    private static SearchResource resource;

    private final Caller hanako = hiroba.caller("hanako");
    private final Caller taro = hiroba.caller("taro");

    @BeforeAll
    static void install() {
        hiroba.install("notes", notes);
        hiroba.install("search", new SearchPlugin());
        var context = hiroba.context("search");
        SearchLanguage language = new SearchLanguage();
        indexer = new Indexer(
                context.journal(),
                context.clock(),
                () -> context.contributed(SearchSource.class),
                context.folder().resolve("doors"),
                language);
        context.executor().execute(indexer);
        Searching searching = new Searching(context, indexer, language);
        resource = new SearchResource(context, searching, new KeptSearches(context, new SqlKeptRepository(context.sql())));
    }

    @AfterAll
    static void stop() {
        indexer.stop();
    }

    private static SearchJson search(Caller caller, String words, @Nullable Instant from, String order, int limit) {
        return resource.search(
                caller, Language.JA, words, List.of(), null, null, from, null, List.of(), order, null, limit);
    }

    @Test
    void aProgramGetsWhatItsPersonMaySeeMarkedAndCounted() {
        notes.join("doors", hanako);
        notes.write(hanako, "doors", "棚卸しは月末です");

        SearchJson found = search(hanako, "棚卸し", null, "best", 20);
        HitJson hit = found.items().getFirst();
        assertThat(hit.excerpt().text()).isEqualTo("棚卸しは月末です");
        assertThat(hit.excerpt().matches()).isNotEmpty();
        assertThat(hit.author()).hasValueSatisfying(author -> assertThat(author.id()).isEqualTo(hanako.person()));
        assertThat(found.total()).isEqualTo(1);
        assertThat(search(taro, "棚卸し", null, "best", 20).items()).isEmpty();
    }

    @Test
    void theLimitIsMeantWell() {
        notes.join("doors", hanako);
        notes.write(hanako, "doors", "検品の手順");

        assertThat(search(hanako, "検品", Instant.EPOCH, "newest", 0).items()).hasSize(1);
        assertThat(search(hanako, "検品", null, "anything", 1_000_000).items()).hasSize(1);
    }

    @Test
    void theConsoleTellsHowTheIndexIsToAdministratorsOnly() {
        Command status = SearchCommand.status(indexer, hiroba.context("search").journal(), hiroba.context("search").texts());

        Console console = new Console(hiroba.administrator());
        assertThat(status.run(console, List.of())).isZero();
        assertThat(console.lines).hasSizeGreaterThanOrEqualTo(2);
        assertThat(console.lines.getFirst()).contains("索引");
        assertThatThrownBy(() -> status.run(console, List.of("more"))).isInstanceOf(HirobaException.class);
        assertThatThrownBy(() -> status.run(new Console(taro), List.of()))
                .isInstanceOfSatisfying(
                        HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }

    private static final class Console implements CommandConsole {
        private final Caller caller;
        private final List<String> lines = new ArrayList<>();

        Console(Caller caller) {
            this.caller = caller;
        }

        @Override
        public Caller caller() {
            return caller;
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
        public void progress(long done, long total) {}
    }
}

package org.hiroba.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Contents;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.search.domain.KeptSearches;
import org.hiroba.search.domain.SavedSearch;
import org.hiroba.search.storage.SqlKeptRepository;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class KeptSearchesTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static int people;
    private final KeptSearches kept =
            new KeptSearches(hiroba.context("search"), new SqlKeptRepository(hiroba.context("search").sql()));
    private Caller hanako;
    private Caller taro;

    @BeforeAll
    static void install() {
        hiroba.install("search", new SearchPlugin());
    }

    @BeforeEach
    void others() {
        people++;
        hanako = hiroba.caller("hanako" + people);
        taro = hiroba.caller("taro" + people);
    }

    private void remember(String words) {
        hiroba.clock().advance(Duration.ofSeconds(1));
        kept.remember(hanako, words);
    }

    @Test
    void theLatestWordsComeFirstOnceEachAndTheOldestAreForgotten() {
        IntStream.rangeClosed(1, 11).forEach(number -> remember("経費" + number));
        remember("経費5");

        assertThat(kept.recent(hanako)).hasSize(10).startsWith("経費5", "経費11").doesNotContain("経費1");
        assertThat(kept.recent(taro)).isEmpty();
    }

    @Test
    void neitherEmptyNorVeryLongWordsAreRemembered() {
        remember(" \t ");
        remember("x".repeat(101));

        assertThat(kept.recent(hanako)).isEmpty();
    }

    @Test
    void whatIWantForgottenIsForgottenForMeAlone() {
        remember("経費");
        kept.remember(taro, "予算");

        kept.forget(hanako);
        assertThat(kept.recent(hanako)).isEmpty();
        assertThat(kept.recent(taro)).containsExactly("予算");
    }

    @Test
    void aSavedSearchIsMineAlone() {
        SavedSearch saved = kept.save(hanako, " 締切 ", "q=締切&kind=post");

        assertThat(kept.saved(hanako)).containsExactly(saved);
        assertThat(saved.name()).isEqualTo("締切");
        assertThat(kept.saved(taro)).isEmpty();
        assertThatThrownBy(() -> kept.remove(taro, saved.id()))
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        kept.remove(hanako, saved.id());
        assertThat(kept.saved(hanako)).isEmpty();
    }

    @Test
    void whatCannotBeSavedIsRefused() {
        for (List<String> wrong :
                List.of(List.of(" ", "q=a"), List.of("x".repeat(81), "q=a"), List.of("a", " "), List.of("a", "x".repeat(1_001)))) {
            assertThatThrownBy(() -> kept.save(hanako, wrong.getFirst(), wrong.getLast()))
                    .isInstanceOfSatisfying(
                            HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID));
        }
        IntStream.range(0, 50).forEach(number -> kept.save(hanako, "n" + number, "q=a"));
        assertThatThrownBy(() -> kept.save(hanako, "one more", "q=a")).isInstanceOf(HirobaException.class);
    }

    @Test
    void aRemovedPersonLeavesNoSearches() {
        remember("経費");
        kept.save(hanako, "月末", "q=経費");
        kept.remember(taro, "予算");

        hiroba.context("search").transactions().run(() -> hiroba.context("search")
                .contents()
                .removed(Audience.of(hanako.person()), hiroba.administrator().person()));

        assertThat(kept.recent(hanako)).isEmpty();
        assertThat(kept.saved(hanako)).isEmpty();
        assertThat(kept.recent(taro)).containsExactly("予算");
    }

    @Test
    void somebodyWhoWasRemovedWhileThePluginWasAwayLeavesNoneWhenItIsBack() {
        kept.save(hanako, "月末", "q=経費");
        kept.save(taro, "予算", "q=予算");
        hiroba.uninstall("search");

        Contents contents = hiroba.context("groups").contents();
        hiroba.context("groups")
                .transactions()
                .run(() -> contents.removed(
                        Audience.of(hanako.person()), hiroba.administrator().person()));
        assertThat(kept.saved(hanako)).hasSize(1);
        hiroba.install("search", new SearchPlugin());

        Made.await(() -> kept.saved(hanako).isEmpty());
        assertThat(kept.saved(taro)).hasSize(1);
    }
}

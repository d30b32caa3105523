package org.hiroba.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.search.SearchFilter;
import org.hiroba.api.search.SearchHit;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.api.search.SearchResult;
import org.hiroba.api.search.SearchService;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class SearchingTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final AtomicInteger number = new AtomicInteger();
    private static final Notes notes = new Notes();
    private static SearchService search;

    private final Caller hanako = hiroba.caller("hanako");
    private final Caller taro = hiroba.caller("taro");
    private String circle;

    @BeforeAll
    static void install() {
        hiroba.install("notes", notes);
        hiroba.install("search", new SearchPlugin());
        search = hiroba.service(SearchService.class);
        Made.await(search, hiroba.administrator());
    }

    @BeforeEach
    void gather() {
        circle = "circle" + number.incrementAndGet();
        notes.join(circle, hanako);
    }

    private SearchResult find(Caller caller, String words) {
        return search.search(caller, SearchRequest.of(words, 20));
    }

    private SearchResult find(Caller caller, String words, SearchFilter filter) {
        return search.search(caller, new SearchRequest(words, filter, false, 0, 20));
    }

    private static List<ContentRef> refs(SearchResult result) {
        return result.hits().stream().map(hit -> hit.item().ref()).toList();
    }

    @Test
    void whatIWroteIsFoundAtOnceWithItsPlaceAndTheMatchingWords() {
        ContentRef note = notes.write(hanako, circle, "新商品の包装は**青い箱**に決まりました。");

        SearchHit hit = find(hanako, "包装").hits().getFirst();
        assertThat(hit.item().ref()).isEqualTo(note);
        assertThat(hit.item().path()).isEqualTo("notes/" + note.id());
        assertThat(hit.body().text()).isEqualTo("新商品の包装は青い箱に決まりました。");
        assertThat(hit.body().matches())
                .extracting(match -> hit.body().text().substring(match.start(), match.end()))
                .contains("包装");
    }

    @Test
    void aWordOnTheLastPageOfALongDocumentIsShown() {
        notes.write(hanako, circle, "章の本文* が続きます。\n".repeat(2_000) + "巻末に琥珀色の見本があります。");

        // So many words may take longer than a search waits for.
        SearchResult found = find(hanako, "琥珀色");
        for (int i = 0; i < 20 && found.hits().isEmpty(); i++) {
            found = find(hanako, "琥珀色");
        }

        SearchHit hit = found.hits().getFirst();
        assertThat(hit.body().text()).contains("琥珀色の見本").hasSizeLessThanOrEqualTo(160);
        assertThat(hit.body().matches()).isNotEmpty();
    }

    @Test
    void ofTwoThatSayTheSameTheNewerComesFirstWhenOldToo() {
        hiroba.clock().advance(Duration.ofDays(1));
        ContentRef old = notes.write(hanako, circle, "hafnium");
        hiroba.clock().advance(Duration.ofMinutes(1));
        ContentRef newer = notes.write(hanako, circle, "hafnium");
        assertThat(refs(find(hanako, "hafnium"))).containsExactly(newer, old);

        hiroba.clock().advance(Duration.ofDays(5_000));
        ContentRef newest = notes.write(hanako, circle, "hafnium");
        assertThat(refs(find(hanako, "hafnium"))).containsExactly(newest, newer, old);
    }

    @Test
    void whoIsNotInvitedFindsNothingNeitherHitsNorCountsNorProposals() {
        notes.write(hanako, circle, "The zirconium delivery");

        SearchResult nothing = find(taro, "zirconium");
        assertThat(nothing.hits()).isEmpty();
        assertThat(nothing.counts().total()).isZero();
        assertThat(nothing.counts().kinds()).isEmpty();
        assertThat(nothing.counts().audiences()).isEmpty();
        assertThat(find(taro, "zirconiom").meant()).isEmpty();
        SearchResult mistyped = find(hanako, "zirconiom");
        assertThat(mistyped.hits().isEmpty() ? mistyped.meant() : Optional.of("zirconium")).contains("zirconium");
        assertThat(find(taro, "zirconiom").hits()).isEmpty();
        assertThat(find(taro, "", SearchFilter.kind(Notes.KIND)).hits())
                .noneMatch(hit -> hit.item().audience().equals(Notes.audience(circle)));
    }

    @Test
    void whoIsTakenOutFindsNothingFromThenOnAndFindsAllWhenBack() {
        notes.join(circle, taro);
        notes.write(hanako, circle, "tungsten lamp");
        assertThat(find(taro, "tungsten").hits()).hasSize(1);

        notes.leave(circle, taro);
        assertThat(find(taro, "tungsten").hits()).isEmpty();
        assertThat(find(taro, "tungsten").counts().total()).isZero();

        notes.join(circle, taro);
        assertThat(find(taro, "tungsten").hits()).hasSize(1);
    }

    @Test
    void anAdministratorFindsNoMoreThanOthers() {
        notes.write(hanako, circle, "vanadium wrench");

        assertThat(find(hiroba.administrator(), "vanadium").hits()).isEmpty();
    }

    @Test
    void whatIsRecalledIsGoneAtOnce() {
        ContentRef note = notes.write(hanako, circle, "selenium secret");
        assertThat(find(hanako, "selenium").hits()).hasSize(1);

        hiroba.context("notes").contents().recall(hanako, note);
        SearchResult after = find(hanako, "selenium");
        assertThat(after.hits()).isEmpty();
        assertThat(after.counts().total()).isZero();
        assertThat(find(hanako, "seleniom").meant()).isEmpty();
    }

    @Test
    void whatIsRewrittenIsFoundByItsNewWordsAlone() {
        ContentRef note = notes.write(hanako, circle, "antimony");
        assertThat(refs(find(hanako, "antimony"))).containsExactly(note);

        notes.rewrite(hanako, note, "bismuth");
        assertThat(find(hanako, "antimony").hits()).isEmpty();
        assertThat(refs(find(hanako, "bismuth"))).containsExactly(note);
    }

    @Test
    void filtersNarrowByKindPersonPlaceTimeAndLabel() {
        notes.join(circle, taro);
        ContentRef mine = notes.write(hanako, circle, "gallium one");
        ContentRef his = notes.write(taro, circle, "gallium two, with a good many words more than the first of them");
        Instant now = hiroba.clock().instant();
        hiroba.clock().set(now.plus(Duration.ofDays(3)));
        ContentRef late = notes.write(hanako, circle, "gallium three");

        assertThat(find(hanako, "gallium").counts().kinds()).containsEntry(Notes.KIND, 3L);
        assertThat(find(hanako, "gallium").counts().audiences()).containsEntry(Notes.audience(circle), 3L);
        assertThat(refs(find(hanako, "gallium", by(taro)))).containsExactly(his);
        assertThat(refs(find(hanako, "gallium", SearchFilter.kind(Notes.KIND)))).hasSize(3);
        assertThat(refs(find(hanako, "gallium", SearchFilter.kind("post")))).isEmpty();
        assertThat(refs(find(hanako, "gallium", in("nowhere")))).isEmpty();
        assertThat(refs(find(hanako, "gallium", in(circle)))).hasSize(3);
        assertThat(refs(find(hanako, "gallium", between(now, now.plusSeconds(60)))))
                .containsExactlyInAnyOrder(mine, his);
        assertThat(refs(find(hanako, "gallium", labelled("length:long")))).containsExactly(his);
        assertThat(refs(search.search(hanako, new SearchRequest("gallium", SearchFilter.NONE, true, 0, 1))))
                .containsExactly(late);
        assertThat(refs(find(hanako, "", in(circle)))).startsWith(late).hasSize(3);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (int i = 0; i < 25; i++) {
            notes.write(hanako, circle, "indium " + i);
        }
        SearchResult first = search.search(hanako, new SearchRequest("indium", SearchFilter.NONE, false, 0, 20));
        SearchResult second = search.search(hanako, new SearchRequest("indium", SearchFilter.NONE, false, 20, 20));

        assertThat(first.hits()).hasSize(20);
        assertThat(first.more()).isTrue();
        assertThat(second.hits()).hasSize(5);
        assertThat(second.more()).isFalse();
        assertThat(refs(first)).doesNotContainAnyElementsOf(refs(second));
    }

    @Test
    void noInputIsHarmful() {
        notes.write(hanako, circle, "harmless");
        List<String> hostile = List.of(
                "*", "*:*", "?????", "a* OR b*", "\"", "\"\"\"", "(((", "/.*.*.*.*/", "[* TO *]", "\0\1\2", "\uD800", "\uDFFF",
                "~1000", "^9999", "x".repeat(1_000_000), "あ".repeat(100_000), "a ".repeat(100_000), "\u202E\u200B");
        for (String words : hostile) {
            assertThat(find(hanako, words).hits().size()).isLessThanOrEqualTo(20);
        }
        assertThat(find(hanako, "").hits()).isEmpty();
        assertThat(find(hanako, "  \t\n").hits()).isEmpty();
    }

    @Test
    void pagesOutOfBoundsAreRefused() {
        for (SearchRequest request : List.of(
                new SearchRequest("x", SearchFilter.NONE, false, -1, 10),
                new SearchRequest("x", SearchFilter.NONE, false, 1_001, 10),
                new SearchRequest("x", SearchFilter.NONE, false, 0, 0),
                new SearchRequest("x", SearchFilter.NONE, false, 0, 101))) {
            assertThatThrownBy(() -> search.search(hanako, request))
                    .isInstanceOfSatisfying(
                            HirobaException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID));
        }
    }

    private static SearchFilter by(Caller author) {
        return new SearchFilter(
                Set.of(), Optional.of(author.person()), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    private static SearchFilter in(String circle) {
        return new SearchFilter(
                Set.of(), Optional.empty(), Optional.of(Notes.audience(circle)), Optional.empty(), Optional.empty(), Set.of());
    }

    private static SearchFilter between(Instant from, Instant until) {
        return new SearchFilter(
                Set.of(), Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(until), Set.of());
    }

    private static SearchFilter labelled(String label) {
        return new SearchFilter(
                Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(label));
    }
}

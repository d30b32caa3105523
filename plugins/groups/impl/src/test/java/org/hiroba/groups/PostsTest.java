package org.hiroba.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.groups.Refusals.assertRefused;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiroba.api.content.Contents;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Revision;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.groups.api.BroughtInPost;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Groups;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.groups.domain.FeedPosition;
import org.hiroba.groups.domain.GroupDirectory;
import org.hiroba.groups.domain.Post;
import org.hiroba.groups.domain.PostRepository;
import org.hiroba.groups.domain.PostService;
import org.hiroba.groups.domain.UnreadPosts;
import org.hiroba.groups.storage.SqlGroupRepository;
import org.hiroba.groups.storage.SqlPostRepository;
import org.hiroba.core.recall.Reached;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class PostsTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final AtomicInteger number = new AtomicInteger();
    private static Groups groups;
    private static PluginContext context;
    private static PostRepository repository;
    private static PostService posts;

    private final Caller hanako = hiroba.caller("hanako");
    private final Caller taro = hiroba.caller("taro");
    private final Caller stranger = hiroba.caller("stranger");
    private GroupId group;

    @BeforeAll
    static void install() {
        hiroba.install("groups", new GroupsPlugin());
        groups = hiroba.service(Groups.class);
        context = hiroba.context("groups");
        repository = new SqlPostRepository(context.sql());
        posts = new PostService(context, repository);
    }

    @BeforeEach
    void makeAPrivateGroupOfTwo() {
        hiroba.clock().advance(Duration.ofMinutes(5));
        NewGroup wish =
                new NewGroup("Group " + number.incrementAndGet(), "to try things", Lane.WORK, Openness.PRIVATE);
        group = groups.create(hanako, wish).id();
        groups.addMembers(hanako, group, Set.of(taro.person()));
        hiroba.clock().advance(Duration.ofMinutes(1));
    }

    private Post post(String text) {
        return posts.post(hanako, group, text, List.of());
    }

    @Test
    void membersReadWhatOneOfThemPosts() {
        Post post = post("Customers photograph the wrapping paper.");

        assertThat(posts.feed(taro, group, FeedPosition.NEWEST, 10)).containsExactly(post);
    }

    @Test
    void aStrangerIsToldNothingAndWritesNothing() {
        Post post = post("Between us.");

        assertRefused(ErrorCode.NOT_FOUND, () -> posts.load(stranger, post.id()));
        assertRefused(ErrorCode.NOT_FOUND, () -> posts.feed(stranger, group, FeedPosition.NEWEST, 10));
        assertRefused(ErrorCode.NOT_FOUND, () -> posts.pinned(stranger, group));
        assertRefused(ErrorCode.NOT_FOUND, () -> posts.comments(stranger, post.id(), FeedPosition.OLDEST, 10));
        assertRefused(ErrorCode.NOT_FOUND, () -> posts.post(stranger, group, "Me too", List.of()));
        assertRefused(ErrorCode.NOT_FOUND, () -> posts.comment(stranger, post.id(), "Me too", List.of()));
        assertRefused(ErrorCode.NOT_FOUND, () -> posts.edit(stranger, post.id(), "Other words"));
        assertRefused(ErrorCode.NOT_FOUND, () -> posts.pin(stranger, post.id(), true));
        assertRefused(ErrorCode.NOT_FOUND, () -> context.contents().recall(stranger, post.ref()));
        assertRefused(ErrorCode.NOT_FOUND, () -> context.reactions().give(stranger, post.ref(), "👍"));
        assertThat(posts.news(stranger, List.of(group), FeedPosition.NEWEST, 10)).isEmpty();
    }

    @Test
    void aVisitorOfAnOpenGroupReadsAndDoesNotWrite() {
        GroupId open = groups.create(
                        hanako,
                        new NewGroup("Open " + number.incrementAndGet(), "for all", Lane.WORK, Openness.OPEN))
                .id();
        Post post = posts.post(hanako, open, "Hello all", List.of());

        assertThat(posts.load(stranger, post.id())).isEqualTo(post);
        assertRefused(ErrorCode.FORBIDDEN, () -> posts.post(stranger, open, "Hi", List.of()));
        assertRefused(ErrorCode.FORBIDDEN, () -> posts.comment(stranger, post.id(), "Hi", List.of()));
        assertRefused(ErrorCode.FORBIDDEN, () -> posts.pin(stranger, post.id(), true));
    }

    @Test
    void aCommentMovesItsPostToTheTop() {
        Post first = post("first");
        Post second = post("second");
        posts.comment(taro, first.id(), "about the first", List.of());

        assertThat(posts.feed(hanako, group, FeedPosition.NEWEST, 10))
                .extracting(Post::id)
                .containsExactly(first.id(), second.id());
        assertThat(posts.countComments(List.of(first, second))).isEqualTo(Map.of(first.id(), 1));
    }

    @Test
    void aFeedIsReadPageByPageWithoutGapsOrDoubles() {
        List<Long> made = IntStream.range(0, 12)
                .mapToObj(i -> post("post " + i).id())
                .toList();
        List<Post> first = posts.feed(taro, group, FeedPosition.NEWEST, 5);
        List<Post> second = posts.feed(taro, group, after(first.getLast()), 5);
        List<Post> third = posts.feed(taro, group, after(second.getLast()), 5);

        assertThat(Stream.of(first, second, third)
                        .flatMap(List::stream)
                        .map(Post::id))
                .containsExactlyElementsOf(made.reversed());
    }

    private static FeedPosition after(Post post) {
        return new FeedPosition(post.activeAt(), post.id());
    }

    @Test
    void onlyTheAuthorEditsAndTheEarlierWordsStayToBeSeen() {
        Post post = post("befor");
        assertRefused(ErrorCode.FORBIDDEN, () -> posts.edit(taro, post.id(), "mine now"));

        Post edited = posts.edit(hanako, post.id(), "before");

        assertThat(edited.text()).isEqualTo("before");
        assertThat(edited.editedAt()).isPresent();
        assertThat(context.revisions().list(taro, post.ref()))
                .extracting(Revision::text)
                .containsExactly("befor");
    }

    @Test
    void aRecalledPostIsATombstoneWithoutWordsVersionsAndReactions() {
        Post post = post("wrong group");
        posts.edit(hanako, post.id(), "wrong group!");
        context.reactions().give(taro, post.ref(), "👍");
        assertRefused(ErrorCode.FORBIDDEN, () -> context.contents().recall(taro, post.ref()));

        context.contents().recall(hanako, post.ref());

        Post tombstone = posts.load(taro, post.id());
        assertThat(tombstone.recalled()).isTrue();
        assertThat(tombstone.text()).isEmpty();
        assertThat(context.revisions().list(taro, post.ref())).isEmpty();
        assertThat(context.reactions().of(taro.person(), List.of(post.ref()))).isEmpty();
        assertRefused(ErrorCode.GONE, () -> posts.edit(hanako, post.id(), "again"));
        assertRefused(ErrorCode.GONE, () -> context.contents().recall(hanako, post.ref()));
    }

    @Test
    void theJournalTellsWhatHappenedAndNeverTheWords() {
        long before = context.journal().position();
        Post post = post("a secret word");
        context.contents().recall(hanako, post.ref());

        assertThat(context.journal().read(before, 10))
                .extracting(entry -> entry.event().type())
                .containsExactly(PostService.POSTED, Contents.RECALLED);
        assertThat(context.journal().read(before, 10).toString()).doesNotContain("secret");
    }

    @Test
    void somethingIsNewUntilItWasSeenAndOnesOwnNeverIs() {
        UnreadPosts unread =
                new UnreadPosts(context.readMarks(), new GroupDirectory(new SqlGroupRepository(context.sql())), repository);
        Post post = post("news");
        posts.comment(taro, post.id(), "indeed", List.of());
        assertThat(unread.count(taro).get(group)).isEqualTo(1);
        assertThat(unread.count(hanako).get(group)).isEqualTo(1);

        unread.markSeen(taro, group);

        assertThat(unread.count(taro)).doesNotContainKey(group);
        assertThat(unread.count(hanako)).containsKey(group);
    }

    @Test
    void whoeverHadTheGroupOrTheNewsOnTheScreenMayHaveSeenWhatIsTakenBack() {
        UnreadPosts unread =
                new UnreadPosts(context.readMarks(), new GroupDirectory(new SqlGroupRepository(context.sql())), repository);
        Post first = post("1");
        Post comment = posts.comment(hanako, first.id(), "c", List.of());
        unread.markSeen(taro, group);
        unread.newsShown(hiroba.caller("stranger"), List.of(comment));
        hiroba.clock().advance(Duration.ofMinutes(1));
        Post second = post("2");
        var reports = hiroba.platform().content().recalls().reports();
        for (Post post : List.of(comment, first, second)) {
            context.contents().recall(hanako, post.ref());
        }

        for (Post seen : List.of(comment, first)) {
            assertThat(reports.load(hanako, seen.ref()).reached())
                    .extracting(Reached::person)
                    .containsExactly(taro.person());
        }
        assertThat(reports.load(hanako, second.ref()).reached()).isEmpty();

        Post third = post("3");
        unread.newsShown(taro, List.of(third));
        assertThat(unread.count(taro)).as("the home page makes nothing less new").containsKey(group);
        context.contents().recall(hanako, third.ref());
        assertThat(reports.load(hanako, third.ref()).reached())
                .extracting(Reached::person)
                .containsExactly(taro.person());
    }

    @Test
    void whatWasBroughtInKeepsAuthorAndTimeIsTakenOnceAndIsNoNews() {
        GroupImport imports = hiroba.service(GroupImport.class);
        Instant then = Instant.parse("2019-03-04T05:06:07.123456Z");
        List<BroughtInPost> history = List.of(
                new BroughtInPost("s:1", Optional.empty(), taro.person(), then, Optional.empty(), "old", List.of()),
                new BroughtInPost(
                        "s:2", Optional.of("s:1"), hanako.person(), then.plusSeconds(60), Optional.empty(), "reply", List.of()));
        assertRefused(ErrorCode.FORBIDDEN, () -> imports.bringIn(hanako, group, history));

        Map<String, ContentRef> first = imports.bringIn(hiroba.administrator(), group, history);
        Map<String, ContentRef> again = imports.bringIn(hiroba.administrator(), group, history);

        assertThat(again).isEqualTo(first);
        assertThat(posts.feed(taro, group, FeedPosition.NEWEST, 10))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.at()).isEqualTo(then);
                    assertThat(post.author()).isEqualTo(taro.person());
                    assertThat(post.activeAt()).isEqualTo(then.plusSeconds(60));
                });
        UnreadPosts unread =
                new UnreadPosts(context.readMarks(), new GroupDirectory(new SqlGroupRepository(context.sql())), repository);
        assertThat(unread.count(hanako)).doesNotContainKey(group);
    }

    @Test
    void nothingAndTooMuchAreRefusedWithWords() {
        assertRefused(ErrorCode.INVALID, () -> post("   "));
        assertRefused(ErrorCode.TOO_LARGE, () -> post("x".repeat(10_001)));
    }

    @Test
    void aFloodIsSlowedDown() {
        Caller bot = hiroba.caller("bot");
        groups.addMembers(hanako, group, Set.of(bot.person()));
        IntStream.range(0, 20).forEach(i -> posts.post(bot, group, "buy " + i, List.of()));

        assertRefused(ErrorCode.TOO_MANY, () -> posts.post(bot, group, "buy more", List.of()));
    }

    @Test
    void whatIsRecalledWhileItsAuthorWritesStaysRecalled() {
        Post post = post("the plan of the merger");
        PostService late = afterEachReading(() -> context.contents().recall(hanako, post.ref()));

        assertRefused(ErrorCode.GONE, () -> late.edit(hanako, post.id(), "the plan of the merger, corrected"));
        assertRefused(ErrorCode.GONE, () -> late.pin(taro, post.id(), true));

        assertThat(posts.load(taro, post.id()).recalled()).isTrue();
        assertThat(posts.load(taro, post.id()).text()).isEmpty();
    }

    @Test
    void theGroupListsItsPinsLatestFirst() {
        Post first = post("first");
        Post second = post("second");
        post("not worth it");
        posts.pin(taro, first.id(), true);
        Post pinnedLast = posts.pin(taro, second.id(), true);
        Post repinned = posts.pin(hanako, first.id(), true);
        assertThat(posts.pinned(hanako, group)).containsExactly(repinned, pinnedLast);

        Post edited = posts.edit(hanako, second.id(), "second thoughts");
        posts.pin(taro, first.id(), false);
        assertThat(posts.pinned(hanako, group)).containsExactly(edited);

        context.contents().recall(hanako, second.ref());
        assertThat(posts.pinned(hanako, group)).isEmpty();
    }

    @Test
    void aPinDoesNotUndoAnEdit() {
        Post post = post("befor");
        PostService late = afterEachReading(() -> posts.edit(hanako, post.id(), "before"));

        Post pinned = late.pin(taro, post.id(), true);

        assertThat(pinned.text()).isEqualTo("before");
        assertThat(posts.load(taro, post.id())).isEqualTo(pinned);
    }

    /** Somebody else is a moment faster: between what the service reads and what it writes. */
    private static PostService afterEachReading(Runnable somebodyElse) {
        PostRepository interrupted = (PostRepository) Proxy.newProxyInstance(
                PostRepository.class.getClassLoader(), new Class<?>[] {PostRepository.class}, (proxy, method, values) -> {
                    Object result = method.invoke(repository, values);
                    if (method.getName().equals("find")) {
                        somebodyElse.run();
                    }
                    return result;
                });
        return new PostService(context, interrupted);
    }
}

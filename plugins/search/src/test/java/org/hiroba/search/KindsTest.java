package org.hiroba.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.api.search.SearchResult;
import org.hiroba.api.search.SearchService;
import org.hiroba.chat.ChatPlugin;
import org.hiroba.chat.api.BroughtInMessage;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.chat.api.Conversation;
import org.hiroba.groups.GroupsPlugin;
import org.hiroba.groups.api.BroughtInPost;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Groups;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.people.PeoplePlugin;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of thing of the product: found by those who may see it, at its place, and by nobody else. */
class KindsTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final Instant THEN = Instant.parse("2024-11-20T01:00:00Z");
    private static SearchService search;

    private final Caller admin = hiroba.administrator();
    private final Caller hanako = hiroba.caller("hanako");
    private final Caller taro = hiroba.caller("taro");

    @BeforeAll
    static void install() {
        hiroba.install("people", new PeoplePlugin());
        hiroba.install("groups", new GroupsPlugin());
        hiroba.install("chat", new ChatPlugin());
        hiroba.install("search", new SearchPlugin());
        search = hiroba.service(SearchService.class);
        Made.await(search, hiroba.administrator());
    }

    private static SearchResult find(Caller caller, String words) {
        return search.search(caller, SearchRequest.of(words, 20));
    }

    private void assertFindsNothing(Caller caller, String words) {
        assertThat(find(caller, words).hits()).isEmpty();
        assertThat(find(caller, words).counts().total()).isZero();
    }

    @Test
    void postsCommentsAndTheGroupItself() {
        Groups groups = hiroba.service(Groups.class);
        Group group = groups.create(hanako, new NewGroup("Cobaltgroup", "to try", Lane.WORK, Openness.PRIVATE));
        Map<String, ContentRef> refs = hiroba.service(GroupImport.class).bringIn(
                admin,
                group.id(),
                List.of(
                        post("p", Optional.empty(), "nickelpost of two years ago"),
                        post("c", Optional.of("p"), "zinccomment")));

        assertThat(find(hanako, "Cobaltgroup").hits().getFirst().item().path()).isEqualTo("groups/" + group.id());
        assertThat(find(hanako, "nickelpost").hits().getFirst().item().ref()).isEqualTo(refs.get("p"));
        assertThat(find(hanako, "zinccomment").hits().getFirst().item().path())
                .endsWith("#comment-" + refs.get("c").id());
        for (String words : List.of("Cobaltgroup", "nickelpost", "zinccomment")) {
            assertFindsNothing(taro, words);
            assertFindsNothing(admin, words);
        }

        groups.addMembers(hanako, group.id(), Set.of(taro.person()));
        assertThat(find(taro, "nickelpost").hits()).hasSize(1);
        groups.removeMember(hanako, group.id(), taro.person());
        assertFindsNothing(taro, "nickelpost");

        groups.change(hanako, group.id(), new NewGroup("Cobaltgroup", "to try", Lane.WORK, Openness.OPEN));
        assertThat(find(taro, "zinccomment").hits()).hasSize(1);

        hiroba.context("groups").contents().recall(hanako, refs.get("p"));
        assertFindsNothing(hanako, "nickelpost");

        hiroba.service(GroupImport.class).remove(admin, group.id());
        assertFindsNothing(hanako, "zinccomment");
        assertFindsNothing(hanako, "Cobaltgroup");
    }

    @Test
    void whoSearchesDoesNotWaitForTheEndOfAnImport() {
        Group group = hiroba.service(Groups.class)
                .create(hanako, new NewGroup("Irongroup", "to try", Lane.WORK, Openness.PRIVATE));
        for (String batch : List.of("manganesefirst", "manganesesecond")) {
            hiroba.service(GroupImport.class).bringIn(
                    admin,
                    group.id(),
                    IntStream.range(0, 150)
                            .mapToObj(i -> post(batch + i, Optional.empty(), batch + " number" + i))
                            .toList());
            assertThat(find(hanako, batch + " number149").hits()).hasSize(1);
        }
        assertThat(find(hanako, "manganesefirst").counts().total()).isEqualTo(150);
    }

    private BroughtInPost post(String key, Optional<String> parent, String text) {
        return new BroughtInPost(key, parent, hanako.person(), THEN, Optional.empty(), text, List.of());
    }

    @Test
    void messagesBetweenTwo() {
        ChatImport chat = hiroba.service(ChatImport.class);
        Conversation conversation =
                chat.conversation(admin, "cadmium", List.of(hanako.person(), taro.person()), "");
        Map<String, ContentRef> refs = chat.bringIn(
                admin,
                conversation.id(),
                List.of(new BroughtInMessage("m", hanako.person(), THEN, Optional.empty(), "cadmiumtalk", List.of())));

        assertThat(find(taro, "cadmiumtalk").hits().getFirst().item().path())
                .isEqualTo("messages/" + conversation.id() + "?message=" + refs.get("m").id());
        assertFindsNothing(admin, "cadmiumtalk");

        hiroba.context("chat").contents().recall(hanako, refs.get("m"));
        assertFindsNothing(taro, "cadmiumtalk");
    }

    @Test
    void peopleByNameAndReading() {
        assertThat(find(taro, "hanako").hits())
                .anyMatch(hit -> hit.item().path().equals("people/" + hanako.person()));
        assertThat(find(taro, "やまだ").hits()).isNotEmpty();
    }
}

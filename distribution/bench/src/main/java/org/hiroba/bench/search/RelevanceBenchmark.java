package org.hiroba.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.api.search.SearchService;
import org.hiroba.bench.Benchmark;
import org.hiroba.bench.Goal;
import org.hiroba.bench.Run;
import org.hiroba.bench.Samples;
import org.hiroba.chat.ChatPlugin;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.groups.GroupsPlugin;
import org.hiroba.groups.api.BroughtInPost;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.search.SearchPlugin;
import org.hiroba.testkit.TestPlatform;

/**
 * Whether the right thing is found first, asked of the product's own service: questions for paragraphs that were posted, and
 * messages of a chat by three of their words. {@code --known 1000}.
 */
public final class RelevanceBenchmark implements Benchmark {
    private static final int CHUNK = 500;
    private static final Instant WRITTEN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double BEST_BARE = 0.925;

    @Override
    public String name() {
        return "relevance";
    }

    @Override
    public String about() {
        return "the right thing found first: JSQuAD's questions for posts (MRR@10), messages of a chat by three words; bare Lucene";
    }

    @Override
    public void run(Run run) throws Exception {
        Path data = Path.of(System.getProperty("hiroba.data", "../shared/data"));
        ask(run, new Questions(data, false), "posts");
        ask(run, new Questions(data, true), "posts with a title line");
        chat(run, data.resolve("slack-export-racket.zip"), "racket");
        chat(run, data.resolve("slack-export-elm-threads.zip"), "elm");
    }

    private static void ask(Run run, Questions questions, String what) throws IOException {
        double own = ofPosts(questions);
        run.say("  %s: Hiroba %.4f", what, own);
        try (BareFinder bare = new BareFinder(questions.paragraphs())) {
            for (Map.Entry<String, Questions.Finder> each : bare.finders().entrySet()) {
                double other = questions.meanReciprocalRank(each.getValue());
                run.say("  %s: bare %s %.4f", what, each.getKey(), other);
                run.report().add(
                        what + ", to " + each.getKey(), "MRR@10", Samples.of(own), Samples.of(other), Goal.atLeast(1));
            }
        }
        if (what.equals("posts")) {
            run.report().add("posts, to the goal", "MRR@10", Samples.of(own), Samples.of(BEST_BARE), Goal.atLeast(1.005));
        }
    }

    private static double ofPosts(Questions questions) throws IOException {
        try (TestPlatform hiroba = TestPlatform.open()) {
            hiroba.install("groups", new GroupsPlugin());
            Caller hanako = hiroba.caller("hanako");
            List<ContentRef> posts = post(hiroba, hanako, questions.paragraphs());
            Map<ContentRef, Integer> numbers = new HashMap<>();
            for (int number = 0; number < posts.size(); number++) {
                numbers.put(posts.get(number), number);
            }
            SearchService search = indexed(hiroba, hanako);
            return questions.meanReciprocalRank((words, limit) -> search.search(hanako, SearchRequest.of(words, limit)).hits().stream()
                    .map(hit -> numbers.getOrDefault(hit.item().ref(), -1))
                    .toList());
        }
    }

    private static List<ContentRef> post(TestPlatform hiroba, Caller author, List<String> texts) {
        GroupImport imports = hiroba.service(GroupImport.class);
        Caller administrator = hiroba.administrator();
        Group group = imports.bringInGroup(
                administrator,
                new NewGroup("読み物", "調べたことを残す", Lane.WORK, Openness.OPEN),
                author.person(),
                List.of(author.person()));
        List<ContentRef> posts = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += CHUNK) {
            List<BroughtInPost> chunk = new ArrayList<>();
            for (int number = from; number < Math.min(texts.size(), from + CHUNK); number++) {
                chunk.add(new BroughtInPost(
                        "bench:" + number, Optional.empty(), author.person(), WRITTEN, Optional.empty(), texts.get(number), List.of()));
            }
            Map<String, ContentRef> taken = imports.bringIn(administrator, group.id(), chunk);
            chunk.forEach(post -> posts.add(taken.get(post.sourceKey())));
        }
        return posts;
    }

    /** Search comes into a company that has content already, and takes it in. */
    private static SearchService indexed(TestPlatform hiroba, Caller caller) {
        hiroba.install("search", new SearchPlugin());
        SearchService search = hiroba.service(SearchService.class);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (search.search(caller, SearchRequest.of("広場", 1)).rebuilding().isPresent()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not everything became findable");
            }
            LockSupport.parkNanos(50_000_000);
        }
        return search;
    }

    private static void chat(Run run, Path export, String name) throws IOException {
        KnownItems items = new KnownItems(export);
        List<KnownItems.Known> known = items.known(run.number("known", 1_000));
        double own = ofChat(export, items, known);
        double other;
        try (BareFinder bare = new BareFinder(items.messages().stream().map(KnownItems.Message::text).toList())) {
            Questions.Finder standard = bare.finders().get("standard");
            int first = 0;
            for (KnownItems.Known each : known) {
                first += standard.find(each.words(), 1).equals(List.of(each.number())) ? 1 : 0;
            }
            other = 100.0 * first / known.size();
        }
        run.say("  %s, three rare words: Hiroba %.1f %%, bare %.1f %% found first", name, own, other);
        run.report().add(
                name + ", message of three rare words first, to standard", "%", Samples.of(own), Samples.of(other), Goal.atLeast(1));
    }

    private static double ofChat(Path export, KnownItems items, List<KnownItems.Known> known) {
        try (TestPlatform hiroba = TestPlatform.open()) {
            hiroba.install("groups", new GroupsPlugin());
            hiroba.install("chat", new ChatPlugin());
            SlackExport.bringIn(hiroba, export, hiroba.service(GroupImport.class), hiroba.service(ChatImport.class));
            Caller reader = hiroba.caller("hanako");
            SearchService search = indexed(hiroba, reader);
            long first = known.stream()
                    .filter(each -> search.search(reader, SearchRequest.of(each.words(), 1)).hits().stream()
                            .findFirst()
                            .map(hit -> isSame(hit.item(), items.messages().get(each.number())))
                            .orElse(false))
                    .count();
            return 100.0 * first / known.size();
        }
    }

    /** Times name messages; the database keeps them to the millisecond or finer. */
    private static boolean isSame(SearchItem item, KnownItems.Message message) {
        return item.at().toEpochMilli() == message.at().toEpochMilli();
    }
}

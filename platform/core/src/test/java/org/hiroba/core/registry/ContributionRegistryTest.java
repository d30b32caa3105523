package org.hiroba.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hiroba.api.plugin.Contribution;
import org.junit.jupiter.api.Test;

class ContributionRegistryTest {
    private final ContributionRegistry registry = new ContributionRegistry();

    @Test
    void askingForATypeGivesOnlyThatTypeInOrder() {
        registry.register("a", new Lamp("1"));
        registry.register("b", new Chair("2"));
        registry.register("a", new Lamp("3"));

        assertThat(registry.all(Lamp.class)).containsExactly(new Lamp("1"), new Lamp("3"));
    }

    @Test
    void aFollowerIsToldOfWhatIsThereAndOfWhatComesAndGoes() {
        registry.register("a", new Lamp("old"));
        Recorder recorder = new Recorder();
        registry.follow(Lamp.class, recorder);
        Registration added = registry.registerAll("b", List.of(new Lamp("new"), new Chair("none")));
        added.remove();

        assertThat(recorder.seen).containsExactly("+a old", "+b new", "-b new");
    }

    @Test
    void removingTwiceIsRemovingOnce() {
        Recorder recorder = new Recorder();
        registry.follow(Lamp.class, recorder);
        Registration added = registry.register("a", new Lamp("x"));
        registry.register("a", new Lamp("x"));
        added.remove();
        added.remove();

        assertThat(recorder.seen).containsExactly("+a x", "+a x", "-a x");
        assertThat(registry.all(Lamp.class)).hasSize(1);
    }

    @Test
    void equalContributionsOfTwoPluginsAreToldApart() {
        Lamp mine = new Lamp("same");
        Lamp yours = new Lamp("same");
        Registration first = registry.register("mine", mine);
        registry.register("yours", yours);

        assertThat(registry.ownerOf(mine)).contains("mine");
        assertThat(registry.ownerOf(yours)).contains("yours");
        first.remove();
        assertThat(registry.ownerOf(mine)).isEmpty();
        assertThat(registry.ownerOf(yours)).contains("yours");
    }

    @Test
    void aFollowerThatThrowsIsLaidAtThePluginsDoorAndStopsNobodyElse() {
        List<String> failures = new ArrayList<>();
        registry.onFailure((plugin, failure) -> failures.add(plugin + " " + failure.getMessage()));
        registry.follow(Lamp.class, new Recorder() {
            @Override
            public void added(String pluginId, Lamp lamp) {
                throw new IllegalStateException("no socket");
            }
        });
        Recorder second = new Recorder();
        registry.follow(Lamp.class, second);
        registry.register("a", new Lamp("x"));

        assertThat(failures).containsExactly("a no socket");
        assertThat(second.seen).containsExactly("+a x");
    }

    @Test
    void whoeverAsksSeesAPluginWholeOrNotAtAll() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> whole = threads.submit(() -> {
                boolean always = true;
                started.countDown();
                while (!done.get()) {
                    int count = registry.all(Lamp.class).size();
                    always &= count == 0 || count == 5;
                    Thread.yield();
                }
                return always;
            });
            started.await();
            for (int i = 0; i < 300; i++) {
                registry.registerAll("a", lamps()).remove();
            }
            done.set(true);
            assertThat(whole.get()).isTrue();
        }
    }

    private static List<Lamp> lamps() {
        return List.of(new Lamp("1"), new Lamp("2"), new Lamp("3"), new Lamp("4"), new Lamp("5"));
    }

    private record Lamp(String name) implements Contribution {}

    private record Chair(String name) implements Contribution {}

    private static class Recorder implements Follower<Lamp> {
        final List<String> seen = new ArrayList<>();

        @Override
        public void added(String pluginId, Lamp lamp) {
            seen.add("+" + pluginId + " " + lamp.name());
        }

        @Override
        public void removed(String pluginId, Lamp lamp) {
            seen.add("-" + pluginId + " " + lamp.name());
        }
    }
}

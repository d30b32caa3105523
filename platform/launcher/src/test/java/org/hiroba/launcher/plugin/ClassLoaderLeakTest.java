package org.hiroba.launcher.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.hiroba.api.plugin.Contribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassLoaderLeakTest {
    @TempDir
    private Path folder;

    @Test
    void theClassesOfARemovedPluginAreCollected() throws Exception {
        TestHost host = new TestHost();
        Path company = Files.createDirectory(folder.resolve("plugins"));
        Path jar = build(company);
        PluginRuntimeConfig config = new PluginRuntimeConfig(
                folder.resolve("none"),
                Optional.of(company),
                folder.resolve("cache"),
                folder.resolve("plugins.properties"),
                InstantSource.system(),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                5,
                Duration.ofMinutes(5));
        try (PluginRuntime runtime = PluginRuntime.start(config, host)) {
            runtime.awaitSettled();
            ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
            WeakReference<ClassLoader> loader = loaderOf(host, collected);
            Files.delete(jar);
            runtime.look();
            assertThat(runtime.states()).isEmpty();
            assertThat(isCollected(collected)).isTrue();
            assertThat(loader.get()).isNull();
        }
    }

    private Path build(Path company) throws IOException {
        return PluginBuilder.plugin(Files.createDirectory(folder.resolve("work")), "guest")
                .fields("private static final ThreadLocal<Object> KEPT = new ThreadLocal<>();")
                .contribute("KEPT.set(this);"
                        + "hiroba.executor().scheduleAtFixedRate(() -> KEPT.set(this), 0, 1,"
                        + " java.util.concurrent.TimeUnit.MILLISECONDS);"
                        + "contributions.publish(Runnable.class, () -> {});"
                        + "contributions.add(new Contribution() {});")
                .write(company.resolve("guest.jar"));
    }

    private static WeakReference<ClassLoader> loaderOf(
            TestHost host, ReferenceQueue<ClassLoader> queue) {
        Contribution contribution = host.registry.all(Contribution.class).getFirst();
        return new WeakReference<>(contribution.getClass().getClassLoader(), queue);
    }

    /** Memory is filled a little between collections, for a collector may keep what is new. */
    private static boolean isCollected(ReferenceQueue<?> queue) throws InterruptedException {
        for (int round = 0; round < 50; round++) {
            System.gc();
            if (queue.remove(100) != null) {
                return true;
            }
        }
        return false;
    }
}

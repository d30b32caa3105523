package org.hiroba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.Test;

/** The plugin with the largest library, the most threads and its own files leaves nothing behind when its jar is removed. */
class PluginRemovalE2E {
    private static final String CLASS = "org.hiroba.search.SearchPlugin";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void theClassesOfSearchAreCollectedWhenItIsRemoved() throws Exception {
        try (RunningHiroba hiroba = new RunningHiroba()) {
            Path jar = hiroba.ownPlugin("hiroba-search");
            // What the JDK remembers softly of records would else stay until memory is short.
            hiroba.environment("HIROBA_JAVA_OPTIONS", "-XX:SoftRefLRUPolicyMSPerMB=0").start();
            hiroba.setUp();
            ApiClient api = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
            assertThat(api.get("/search?q=sato").path("items")).isNotEmpty();
            api.get("/search?q=satoo");
            long process = hiroba.process().pid();
            assertThat(jcmd(process, "VM.class_hierarchy", CLASS)).contains(CLASS);

            Files.delete(jar);
            long end = System.nanoTime() + PATIENCE.toNanos();
            String classes;
            do {
                assertThat(System.nanoTime()).as("time until they are collected").isLessThan(end);
                jcmd(process, "GC.class_histogram");
                classes = jcmd(process, "VM.class_hierarchy", CLASS);
            } while (classes.contains(CLASS));
            assertThat(hiroba.command("plugin", "list")).doesNotContain("search");
        }
    }

    private static String jcmd(long process, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(process));
        command.addAll(List.of(words));
        Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jcmd.waitFor()).as(said).isZero();
        return said;
    }
}

package org.hiroba.launcher.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.command.Command;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.api.text.Language;
import org.hiroba.core.plugin.PluginState;
import org.hiroba.core.plugin.PluginState.Status;
import org.hiroba.core.text.MessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A runtime of plugins between a distribution and a company's folder, anew for each test. */
abstract class RuntimeOfPlugins {
    static final Caller ADMINISTRATOR =
            new Caller(new PersonId(1), Role.ADMINISTRATOR, Door.COMMAND);
    static final Caller MEMBER = new Caller(new PersonId(2), Role.MEMBER, Door.PORTAL);
    static final String GREETING = "contributions.add(new Greeting());";

    @TempDir
    Path folder;

    final TestHost host = new TestHost();
    Path distribution;
    Path company;
    Path work;
    private Optional<PluginRuntime> runtime = Optional.empty();

    @BeforeEach
    void makeFolders() throws IOException {
        distribution = Files.createDirectory(folder.resolve("distribution"));
        company = Files.createDirectory(folder.resolve("plugins"));
        work = Files.createDirectory(folder.resolve("work"));
        host.texts.register("launcher", MessageSource.of(PluginRuntime.class.getClassLoader()));
    }

    @AfterEach
    void close() {
        runtime.ifPresent(PluginRuntime::close);
    }

    PluginBuilder plugin(String id) {
        return PluginBuilder.plugin(work, id);
    }

    PluginBuilder greeter(String id) {
        return plugin(id)
                .file("company/" + id + "/Greeting.java", "package company." + id
                        + "; class Greeting implements org.hiroba.api.plugin.Contribution {}")
                .file("i18n/" + id + ".properties", id + ".hello = hello\n")
                .file("i18n/" + id + "_ja.properties", id + ".hello = こんにちは\n")
                .contribute(GREETING);
    }

    Path library() {
        return plugin("").file("rooms/Room.java", "package rooms; public interface Room {}")
                .header("Export-Package", "rooms").write(work.resolve("library.jar"));
    }

    void start() {
        start(Optional.of(company));
    }

    void start(Optional<Path> own) {
        PluginRuntimeConfig config = new PluginRuntimeConfig(
                distribution,
                own,
                folder.resolve("cache"),
                folder.resolve("plugins.properties"),
                InstantSource.fixed(Instant.EPOCH),
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                5,
                Duration.ofMinutes(5));
        PluginRuntime started = PluginRuntime.start(config, host);
        started.awaitSettled();
        runtime = Optional.of(started);
    }

    /** Two looks, since a file counts only when it was found the same twice. */
    void settle() {
        runtime().look();
        runtime().look();
    }

    PluginRuntime runtime() {
        return runtime.orElseThrow();
    }

    PluginState state(String id) {
        return runtime().states().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Status status(String id) {
        return state(id).status();
    }

    String reason(String id) {
        PluginState.Reason reason = state(id).reason().orElseThrow();
        return host.texts.get(Language.EN, reason.key(), reason.arguments().toArray());
    }

    List<String> contributed() {
        return host.registry.all(Contribution.class).stream()
                .filter(contribution -> !(contribution instanceof Command))
                .map(contribution -> contribution.getClass().getSimpleName())
                .toList();
    }
}

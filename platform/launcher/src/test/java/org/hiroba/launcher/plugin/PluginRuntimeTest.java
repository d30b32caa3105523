package org.hiroba.launcher.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.command.Command;
import org.hiroba.api.error.HirobaException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginRuntimeTest {
    private static final Caller ADMINISTRATOR =
            new Caller(new PersonId(1), Role.ADMINISTRATOR, Door.COMMAND);
    private static final Caller MEMBER = new Caller(new PersonId(2), Role.MEMBER, Door.PORTAL);
    private static final String GREETING = "contributions.add(new Greeting());";

    @TempDir
    private Path folder;

    private final TestHost host = new TestHost();
    private Path distribution;
    private Path company;
    private Path work;
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

    @Test
    void aPluginThatIsDroppedContributesAndLeavesNothingWhenItsJarGoes() throws IOException {
        start();
        Path jar = greeter("greeter").stop("System.setProperty(\"greeter\", \"stopped\");").write(company.resolve("g.jar"));
        settle();
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
        assertThat(contributed()).containsExactly("Greeting");
        assertThat(host.texts.get(Language.JA, "greeter.hello")).isEqualTo("こんにちは");
        assertThat(host.notes).contains("migrate greeter", "assets greeter");

        Files.delete(jar);
        settle();
        assertThat(runtime().states()).isEmpty();
        assertThat(contributed()).isEmpty();
        assertThat(host.texts.has(Language.JA, "greeter.hello")).isFalse();
        assertThat(host.notes).contains("no assets greeter");
        assertThat(System.clearProperty("greeter")).isEqualTo("stopped");
    }

    @Test
    void aReplacedJarRunsInItsNewVersion() {
        Path jar = greeter("greeter").write(company.resolve("g.jar"));
        start();
        greeter("greeter").version("1.1.0").contribute(GREETING + GREETING).write(jar);
        settle();
        assertThat(state("greeter").version()).isEqualTo("1.1.0");
        assertThat(contributed()).containsExactly("Greeting", "Greeting");
    }

    @Test
    void aJarThatIsHalfCopiedIsNotRead() throws IOException {
        byte[] whole = Files.readAllBytes(greeter("greeter").write(work.resolve("g.jar")));
        start();
        Path jar = company.resolve("g.jar");
        Files.write(jar, java.util.Arrays.copyOf(whole, whole.length / 2));
        runtime().look();
        assertThat(runtime().states()).isEmpty();
        Files.write(jar, whole);
        runtime().look();
        assertThat(runtime().states()).isEmpty();
        runtime().look();
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
    }

    @Test
    void aFileThatStaysHalfCopiedIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(greeter("greeter").write(work.resolve("g.jar")));
        Files.write(company.resolve("g.jar"), java.util.Arrays.copyOf(whole, whole.length / 2));
        start();
        assertThat(reason("g.jar")).startsWith("The file g.jar is not a complete plugin");
    }

    @Test
    void aMissingPackageIsNamedAndTheOthersRun() {
        plugin("broken").imports("org.hiroba.rooms.api;version=\"[1,2)\"").write(distribution.resolve("a.jar"));
        greeter("greeter").write(distribution.resolve("b.jar"));
        start();
        assertThat(status("company.broken")).isEqualTo(Status.QUARANTINED);
        assertThat(reason("company.broken")).contains("package org.hiroba.rooms.api");
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
    }

    @Test
    void aPackageOfAnotherVersionIsNamedWithBothVersions() {
        plugin("broken").imports("org.slf4j;version=\"[3.1,4)\"").write(company.resolve("a.jar"));
        start();
        assertThat(reason("company.broken"))
                .contains("org.slf4j in version ≥ 3.1.0, < 4.0.0, but version 2.0.18 is there");
    }

    @Test
    void aPluginWaitsForThePackageThatAnotherBrings() throws IOException {
        Path library = library();
        plugin("user").compiledAgainst(library).imports("rooms").contribute("new rooms.Room() {};")
                .write(company.resolve("a.jar"));
        start();
        assertThat(reason("company.user")).contains("package rooms");
        Files.copy(library, company.resolve("library.jar"));
        settle();
        assertThat(status("user")).isEqualTo(Status.RUNNING);
        assertThat(status("company.library")).isEqualTo(Status.LIBRARY);
    }

    @Test
    void aPluginComesAndGoesWithTheServiceThatItNeeds() throws IOException {
        Path library = library();
        Files.copy(library, company.resolve("library.jar"));
        plugin("user").compiledAgainst(library).imports("rooms").needs("rooms.Room").contribute(GREETING)
                .file("company/user/Greeting.java", "package company.user; class Greeting implements org.hiroba.api.plugin.Contribution {}")
                .write(company.resolve("a.jar"));
        start();
        assertThat(status("user")).isEqualTo(Status.WAITING);
        assertThat(reason("user")).contains("rooms.Room");

        Path provider = plugin("provider").compiledAgainst(library).imports("rooms")
                .contribute("contributions.publish(rooms.Room.class, new rooms.Room() {});")
                .write(company.resolve("b.jar"));
        settle();
        assertThat(status("user")).isEqualTo(Status.RUNNING);
        assertThat(contributed()).containsExactly("Greeting");

        Files.delete(provider);
        settle();
        assertThat(status("user")).isEqualTo(Status.WAITING);
        assertThat(contributed()).isEmpty();
    }

    @Test
    void whatThrowsIsQuarantinedWithWhatItSaid() {
        plugin("one").constructor("if (true) throw new IllegalStateException(\"no licence\");").write(company.resolve("1.jar"));
        plugin("two").contribute("throw new AssertionError(\"no network\");").write(company.resolve("2.jar"));
        plugin("three").file("db/three/V001__broken.sql", "").write(company.resolve("3.jar"));
        plugin("hiroba").write(company.resolve("4.jar"));
        plugin("five").imports("org.osgi.framework").header("Bundle-Activator", "company.five.Activator")
                .file("company/five/Activator.java", """
                        package company.five;
                        public class Activator implements org.osgi.framework.BundleActivator {
                            public void start(org.osgi.framework.BundleContext c) { throw new IllegalStateException("no disk"); }
                            public void stop(org.osgi.framework.BundleContext c) {}
                        }
                        """)
                .write(company.resolve("5.jar"));
        greeter("greeter").write(company.resolve("6.jar"));
        start();
        assertThat(reason("one")).contains("no licence");
        assertThat(reason("two")).contains("no network");
        assertThat(reason("three")).contains("tables").contains("changed after it ran");
        assertThat(reason("hiroba")).contains("reserved");
        assertThat(reason("company.five")).contains("no disk");
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
        assertThat(contributed()).containsExactly("Greeting");
    }

    @Test
    void whatHangsIsGivenUpAndTheOthersRun() {
        plugin("slow").fields("private final java.util.concurrent.CountDownLatch never = new java.util.concurrent.CountDownLatch(1);")
                .contribute("while (true) try { never.await(); } catch (InterruptedException e) {}")
                .write(distribution.resolve("1.jar"));
        greeter("greeter").write(distribution.resolve("2.jar"));
        start();
        assertThat(reason("slow")).contains("After 1 seconds");
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
    }

    @Test
    void ofTwoWithTheSameIdTheSecondWaitsForTheFirstToGo() throws IOException {
        Path first = greeter("greeter").write(company.resolve("1.jar"));
        greeter("greeter").header("Bundle-SymbolicName", "other.greeter").write(company.resolve("2.jar"));
        start();
        assertThat(reason("other.greeter")).contains("greeter: 1.jar");
        assertThat(contributed()).containsExactly("Greeting");
        Files.delete(first);
        settle();
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
        assertThat(contributed()).containsExactly("Greeting");
    }

    @Test
    void anOlderVersionRunsOnlyWhenAllowed() {
        Path jar = greeter("greeter").version("2.0.0").write(company.resolve("g.jar"));
        start();
        greeter("greeter").version("1.9.0").write(jar);
        settle();
        assertThat(reason("company.greeter")).contains("1.9.0 is older than version 2.0.0");
        assertThat(contributed()).isEmpty();
        runtime().retry(ADMINISTRATOR, "company.greeter", true);
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
    }

    @Test
    void whatIsDisabledStaysSoUntilItIsTriedAgain() {
        greeter("greeter").write(distribution.resolve("g.jar"));
        start();
        runtime().disable(ADMINISTRATOR, "greeter");
        assertThat(status("greeter")).isEqualTo(Status.DISABLED);
        assertThat(contributed()).isEmpty();
        runtime().close();
        start();
        assertThat(status("company.greeter")).isEqualTo(Status.DISABLED);
        runtime().retry(ADMINISTRATOR, "company.greeter", false);
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
    }

    @Test
    void aCompanysPluginThatKeepsFailingIsPutAsideAndOneOfTheDistributionIsWarnedOf() {
        greeter("own").write(company.resolve("own.jar"));
        greeter("ours").write(distribution.resolve("ours.jar"));
        start();
        for (int i = 0; i < 5; i++) {
            host.registry.report("own", HirobaException.forbidden());
        }
        runtime().awaitSettled();
        assertThat(status("own")).isEqualTo(Status.RUNNING);
        for (int i = 0; i < 5; i++) {
            host.registry.report("own", new IllegalStateException("out of paper"));
            host.registry.report("ours", new IllegalStateException("out of ink"));
        }
        runtime().awaitSettled();
        assertThat(status("own")).isEqualTo(Status.QUARANTINED);
        assertThat(reason("own")).contains("5 times").contains("out of paper");
        assertThat(status("ours")).isEqualTo(Status.RUNNING);
        assertThat(reason("ours")).contains("out of ink");
    }

    @Test
    void aFailureThatNobodyOwnsIsLaidAtTheDoorOfTheCodeThatThrew() {
        plugin("thrower")
                .imports("org.hiroba.api.command")
                .file("company/thrower/Boom.java", """
                        package company.thrower;
                        class Boom implements org.hiroba.api.plugin.Contribution, Runnable {
                            public void run() { throw new IllegalStateException("boom"); }
                        }
                        """)
                .contribute("contributions.add(new Boom());")
                .write(company.resolve("t.jar"));
        greeter("greeter").write(company.resolve("g.jar"));
        start();
        Runnable boom = host.registry.all(Contribution.class).stream()
                .filter(Runnable.class::isInstance)
                .map(Runnable.class::cast)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 5; i++) {
            try {
                boom.run();
            } catch (IllegalStateException e) {
                host.registry.report("hiroba", new IllegalArgumentException("page failed", e));
            }
        }
        runtime().awaitSettled();
        assertThat(reason("thrower")).contains("boom");
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
    }

    @Test
    void safeModeLeavesTheCompanysPluginsAlone() {
        greeter("own").write(company.resolve("own.jar"));
        greeter("ours").write(distribution.resolve("ours.jar"));
        start(Optional.empty());
        assertThat(runtime().states()).extracting(PluginState::id).containsExactly("ours");
    }

    @Test
    void threadsOfAPluginEndWithIt() throws IOException {
        Path jar = plugin("ticker")
                .contribute("hiroba.executor().scheduleAtFixedRate(() -> {}, 0, 1, java.util.concurrent.TimeUnit.MILLISECONDS);"
                        + "System.getProperties().put(\"ticker\", hiroba.executor());")
                .write(company.resolve("t.jar"));
        start();
        Files.delete(jar);
        settle();
        var executor = (java.util.concurrent.ExecutorService) System.getProperties().remove("ticker");
        assertThat(executor.isTerminated()).isTrue();
    }

    @Test
    void aPluginSeesNothingOfTheHostButItsApi() {
        plugin("curious").contribute("org.hiroba.core.registry.ContributionRegistry.PLATFORM.length(); new org.hiroba.core.registry.ContributionRegistry();")
                .write(company.resolve("1.jar"));
        plugin("wanting").imports("org.hiroba.core.registry").write(company.resolve("2.jar"));
        plugin("internal").imports("jdk.internal.misc").write(company.resolve("3.jar"));
        start();
        assertThat(reason("curious")).contains("ContributionRegistry");
        assertThat(reason("company.wanting")).contains("org.hiroba.core.registry");
        assertThat(reason("company.internal")).contains("jdk.internal.misc");
    }

    @Test
    void onlyAdministratorsSeeAndChangePlugins() {
        greeter("greeter").write(distribution.resolve("g.jar"));
        start();
        assertThatThrownBy(() -> runtime().list(MEMBER)).isInstanceOf(HirobaException.class);
        assertThatThrownBy(() -> runtime().disable(MEMBER, "greeter")).isInstanceOf(HirobaException.class);
        assertThatThrownBy(() -> runtime().retry(MEMBER, "greeter", true)).isInstanceOf(HirobaException.class);
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
        assertThat(runtime().list(ADMINISTRATOR)).hasSize(1);
    }

    private PluginBuilder plugin(String id) {
        return PluginBuilder.plugin(work, id);
    }

    private PluginBuilder greeter(String id) {
        return plugin(id)
                .file("company/" + id + "/Greeting.java", "package company." + id
                        + "; class Greeting implements org.hiroba.api.plugin.Contribution {}")
                .file("i18n/" + id + ".properties", id + ".hello = hello\n")
                .file("i18n/" + id + "_ja.properties", id + ".hello = こんにちは\n")
                .contribute(GREETING);
    }

    private Path library() {
        return plugin("").file("rooms/Room.java", "package rooms; public interface Room {}")
                .header("Export-Package", "rooms").write(work.resolve("library.jar"));
    }

    private void start() {
        start(Optional.of(company));
    }

    private void start(Optional<Path> own) {
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
    private void settle() {
        runtime().look();
        runtime().look();
    }

    private PluginRuntime runtime() {
        return runtime.orElseThrow();
    }

    private PluginState state(String id) {
        return runtime().states().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Status status(String id) {
        return state(id).status();
    }

    private String reason(String id) {
        PluginState.Reason reason = state(id).reason().orElseThrow();
        return host.texts.get(Language.EN, reason.key(), reason.arguments().toArray());
    }

    private List<String> contributed() {
        return host.registry.all(Contribution.class).stream()
                .filter(contribution -> !(contribution instanceof Command))
                .map(contribution -> contribution.getClass().getSimpleName())
                .toList();
    }
}

package org.hiroba.launcher.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.api.text.Language;
import org.hiroba.core.plugin.PluginState;
import org.hiroba.core.plugin.PluginState.Status;
import org.junit.jupiter.api.Test;

/** Plugins come, are replaced, wait for each other, and go. */
class PluginRuntimeTest extends RuntimeOfPlugins {
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
    void aPluginIsCalledAsItSaysInEachLanguage() {
        greeter("greeter").header("Bundle-Name", "%plugin.name")
                .file("OSGI-INF/l10n/bundle.properties", "plugin.name=Greetings")
                .file("OSGI-INF/l10n/bundle_ja.properties", "plugin.name=\\u6328\\u62f6")
                .write(company.resolve("a.jar"));
        greeter("plain").header("Bundle-Name", "Plain").write(company.resolve("b.jar"));
        greeter("nameless").write(company.resolve("c.jar"));
        start();
        assertThat(state("greeter").name(Language.EN)).isEqualTo("Greetings");
        assertThat(state("greeter").name(Language.JA)).isEqualTo("挨拶");
        assertThat(state("plain").name(Language.JA)).isEqualTo("Plain");
        assertThat(state("nameless").name(Language.EN)).isEqualTo("company.nameless");

        runtime().disable(ADMINISTRATOR, "greeter");
        assertThat(state("greeter").name(Language.JA)).isEqualTo("挨拶");
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
}

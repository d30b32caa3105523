package org.hiroba.launcher.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.core.plugin.PluginState.Status;
import org.junit.jupiter.api.Test;

/** What cannot run is put aside with its reason, and the others run. */
class PluginQuarantineTest extends RuntimeOfPlugins {
    @Test
    void aFileThatStaysHalfCopiedIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(greeter("greeter").write(work.resolve("g.jar")));
        Files.write(company.resolve("g.jar"), java.util.Arrays.copyOf(whole, whole.length / 2));
        start();
        assertThat(reason("g.jar")).startsWith("The file g.jar is not a complete plugin");
    }

    @Test
    void aFileThatIsNoPluginIsNamedAlsoAfterItWasTriedAgain() throws IOException {
        Files.writeString(company.resolve("g.jar"), "no jar");
        start();
        runtime().retry(ADMINISTRATOR, "g.jar", false);
        assertThat(status("g.jar")).isEqualTo(Status.QUARANTINED);
        assertThat(reason("g.jar")).startsWith("The file g.jar is not a complete plugin");
    }

    @Test
    void whatIsDoneWithASecondFileOfABundleLeavesTheFirstAlone() throws IOException {
        Path first = greeter("greeter").write(company.resolve("1.jar"));
        greeter("greeter").version("1.1.0").write(company.resolve("2.jar"));
        start();
        assertThat(reason("2.jar")).contains("Remove one of the two files");
        assertThatThrownBy(() -> runtime().disable(ADMINISTRATOR, "2.jar")).isInstanceOf(HirobaException.class);
        assertThatThrownBy(() -> runtime().retry(ADMINISTRATOR, "2.jar", false)).isInstanceOf(HirobaException.class);
        assertThat(state("greeter").version()).isEqualTo("1.0.0");
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);

        Files.delete(first);
        settle();
        assertThat(state("greeter").version()).isEqualTo("1.1.0");
        assertThat(status("greeter")).isEqualTo(Status.RUNNING);
    }

    @Test
    void whatCannotBeNotedIsStoppedAllTheSameAndNotedWhenThereIsRoom() throws IOException {
        greeter("greeter").write(distribution.resolve("g.jar"));
        start();
        Path inTheWay = Files.createDirectory(folder.resolve("plugins.properties.new"));
        assertThatThrownBy(() -> runtime().disable(ADMINISTRATOR, "greeter"))
                .isInstanceOfSatisfying(HirobaException.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        assertThat(status("greeter")).isEqualTo(Status.DISABLED);

        Files.delete(inTheWay);
        runtime().disable(ADMINISTRATOR, "greeter");
        assertThat(folder.resolve("plugins.properties")).content().contains("disabled.company.greeter=true");
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
}

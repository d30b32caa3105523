package org.hiroba.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class HostPackagesTest {
    private final SortedMap<String, String> packages =
            ExportedPackages.parse(HostPackages.onClassPath(System.getProperty("java.class.path")));

    @Test
    void pluginsSeeTheApisAndLibrariesMeantForThemInTheirRealVersions() {
        assertThat(packages)
                .containsEntry("org.hiroba.api.plugin", "0.1.0")
                .containsEntry("com.vaadin.flow.component", "25.2.6")
                .containsEntry("com.vaadin.flow.component.grid", "25.2.6")
                .containsEntry("jakarta.servlet.http", "6.1.0")
                .containsEntry("jakarta.ws.rs", "4.0.0")
                .containsEntry("tools.jackson.databind", "3.1.5")
                .containsKeys("org.hiroba.ui.api", "com.fasterxml.jackson.annotation")
                .containsEntry("org.slf4j", "2.0.18");
    }

    @Test
    void pluginsSeeNothingElse() {
        assertThat(packages.keySet()).allMatch(name -> name.matches(
                "(org\\.hiroba\\.(api|ui\\.api)|com\\.vaadin\\.flow|jakarta\\.(servlet|ws\\.rs)|tools\\.jackson"
                        + "|com\\.fasterxml\\.jackson\\.annotation|org\\.slf4j"
                        + "|org\\.osgi\\.(service\\.component|util\\.promise|util\\.function))(\\..*)?"));
        assertThat(packages.keySet()).noneMatch(name -> name.contains(".internal"));
    }

    @Test
    void aHeaderIsReadWithItsQuotesDirectivesAndDoubles() {
        assertThat(ExportedPackages.parse(
                        "a;b;version=\"1.2\";uses:=\"c,d;e\", f ;uses:=\"g\",a;version=1.10,a;version=1.9"))
                .containsOnlyKeys("a", "b", "f")
                .containsEntry("a", "1.10")
                .containsEntry("b", "1.2")
                .containsEntry("f", "0.0.0");
    }
}

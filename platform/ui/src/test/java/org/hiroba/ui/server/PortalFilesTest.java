package org.hiroba.ui.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalFilesTest {
    private final PortalFiles files = new PortalFiles(PortalFiles.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(strings = {
        "/theme/tokens.css", "/theme/icons/groups.svg", "/lumo/lumo.css", "/VAADIN/push"
    })
    void filesOfThemeAndVaadinAreKnown(String path) {
        assertThat(files.has(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/", "/theme", "/theme/", "/theme/none.css", "/theme/../../../i18n/ui.properties",
        "/VAADIN/config/stats.json", "/WEB-INF/web.xml", "/VAADIN", "/VAADIN/"
    })
    void nothingElseIs(String path) {
        assertThat(files.has(path)).isFalse();
    }

    @Test
    void theBundleIsServed() {
        assertThat(files.has("/VAADIN/build/" + entryScript())).isTrue();
    }

    private static String entryScript() {
        try (var in = PortalFiles.class.getResourceAsStream("/META-INF/VAADIN/webapp/index.html")) {
            String page = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int start = page.indexOf("VAADIN/build/") + "VAADIN/build/".length();
            return page.substring(start, page.indexOf('"', start));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

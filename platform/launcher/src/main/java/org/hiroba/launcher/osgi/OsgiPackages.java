package org.hiroba.launcher.osgi;

import java.util.Map;

/**
 * Packages of Declarative Services that lie on the host's class path, so that the host can ask the component runtime what
 * it thinks of a plugin. Versions are those of the artifacts named in the root POM.
 */
final class OsgiPackages {
    static final Map<String, String> VERSIONS = Map.of(
            "org.osgi.service.component", "1.5.1",
            "org.osgi.service.component.propertytypes", "1.5",
            "org.osgi.service.component.runtime", "1.5",
            "org.osgi.service.component.runtime.dto", "1.5",
            "org.osgi.util.promise", "1.3",
            "org.osgi.util.function", "1.2");

    private OsgiPackages() {}
}

package org.hiroba.storage.migration;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.hiroba.storage.MigrationSource.Script;

/** Hands scripts from memory to Flyway, which needs to know nothing of bundles and class loaders. */
final class ScriptProvider implements ResourceProvider {
    private final List<TextResource> resources;

    ScriptProvider(ScriptSet scripts) {
        this.resources = scripts.entries().stream()
                .map(entry -> new TextResource(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public LoadableResource getResource(String name) {
        return resources.stream().filter(resource -> resource.getFilename().equals(name)).findFirst().orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        var found = new ArrayList<LoadableResource>();
        for (TextResource resource : resources) {
            String name = resource.getFilename();
            if (name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith)) {
                found.add(resource);
            }
        }
        return found;
    }

    private static final class TextResource extends LoadableResource {
        private final String name;
        private final Script script;

        TextResource(String name, Script script) {
            this.name = name;
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.text());
        }

        @Override
        public String getAbsolutePath() {
            return script.name();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return script.name();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return script.name();
        }
    }
}

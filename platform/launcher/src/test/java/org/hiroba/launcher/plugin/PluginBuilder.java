package org.hiroba.launcher.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Compiles a small plugin and packs it as a bundle. */
final class PluginBuilder {
    private final Path work;
    private final String id;
    private String version = "1.0.0";
    private String imports = "";
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Path> classPath = new ArrayList<>();
    private String references = "";
    private String fields = "";
    private String constructor = "";
    private String contribute = "";
    private String stop = "";

    private PluginBuilder(Path work, String id) {
        this.work = work;
        this.id = id;
    }

    /** @param work an empty folder for the compiler */
    static PluginBuilder plugin(Path work, String id) {
        return new PluginBuilder(work, id);
    }

    PluginBuilder version(String text) {
        version = text;
        return this;
    }

    PluginBuilder imports(String packages) {
        imports = "," + packages;
        return this;
    }

    PluginBuilder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    PluginBuilder file(String path, String content) {
        files.put(path, content);
        return this;
    }

    PluginBuilder fields(String code) {
        fields = code;
        return this;
    }

    PluginBuilder constructor(String code) {
        constructor = code;
        return this;
    }

    PluginBuilder contribute(String code) {
        contribute = code;
        return this;
    }

    PluginBuilder stop(String code) {
        stop = code;
        return this;
    }

    /** Takes a service of the type, by a constructor parameter {@code service}. */
    PluginBuilder needs(String type) {
        references = type;
        return this;
    }

    PluginBuilder compiledAgainst(Path jar) {
        classPath.add(jar);
        return this;
    }

    /** Writes the jar at the path, in the place of what is there. */
    Path write(Path jar) {
        try {
            Path classes = Files.createTempDirectory(work, "classes");
            compile(classes);
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream zip = new JarOutputStream(out, manifest())) {
                if (!id.isEmpty()) {
                    put(zip, "OSGI-INF/plugin.xml", component().getBytes(StandardCharsets.UTF_8));
                }
                for (Map.Entry<String, String> file : files.entrySet()) {
                    if (!file.getKey().endsWith(".java")) {
                        put(zip, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
                    }
                }
                try (Stream<Path> compiled = Files.walk(classes)) {
                    for (Path file : compiled.filter(Files::isRegularFile).toList()) {
                        put(zip, classes.relativize(file).toString(), Files.readAllBytes(file));
                    }
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path classes) throws IOException {
        Path sources = Files.createTempDirectory(work, "sources");
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", compileClassPath()));
        if (!id.isEmpty()) {
            arguments.add(write(sources, "company/" + id + "/Entry.java", source()));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".java")) {
                arguments.add(write(sources, file.getKey(), file.getValue()));
            }
        }
        int result = ToolProvider.findFirst("javac").orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("The test's plugin does not compile: " + source());
        }
    }

    private String compileClassPath() {
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        classPath.forEach(jar -> path.append(java.io.File.pathSeparator).append(jar));
        return path.toString();
    }

    private static String write(Path sources, String path, String content) throws IOException {
        Path file = sources.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    private String source() {
        String parameter = references.isEmpty() ? "" : references + " service";
        return """
                package company.%s;
                import org.hiroba.api.plugin.*;
                public final class Entry implements Plugin {
                    %s
                    public Entry(%s) { %s }
                    public void contribute(PluginContext hiroba, Contributions contributions) { %s }
                    public void stop() { %s }
                }
                """.formatted(id, fields, parameter, constructor, contribute, stop);
    }

    private String component() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="company.%1$s.Entry"%2$s>
                  <property name="hiroba.plugin" type="String" value="%1$s"/>
                  <service><provide interface="org.hiroba.api.plugin.Plugin"/></service>
                  %3$s
                  <implementation class="company.%1$s.Entry"/>
                </scr:component>
                """.formatted(
                id,
                references.isEmpty() ? "" : " init=\"1\"",
                references.isEmpty()
                        ? ""
                        : "<reference name=\"service\" interface=\"%s\" parameter=\"0\"/>".formatted(references));
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Manifest-Version", "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "company." + (id.isEmpty() ? "library" : id));
        attributes.putValue("Bundle-Version", version);
        attributes.putValue("Import-Package", "org.hiroba.api.plugin;version=\"[0.1,1)\"" + imports);
        if (!id.isEmpty()) {
            attributes.putValue("Service-Component", "OSGI-INF/plugin.xml");
        }
        headers.forEach(attributes::putValue);
        return manifest;
    }

    private static void put(JarOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new JarEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}

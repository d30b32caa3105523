package org.hiroba.bench.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.hiroba.bench.portal.PortalBrowser;
import org.jspecify.annotations.Nullable;

/** The prototype in a process of its own, with the libraries and the JVM's options of Hiroba, and an AOT cache of its own. */
public final class PrototypeServer implements AutoCloseable {
    private static final String MAIN = "org.hiroba.bench.prototype.Prototype";
    private static final List<String> PAGE = List.of("Activator.class", "Page.class", "package-info.class");

    private final Path folder;
    private final Path jar;
    private final List<String> options;
    private final int port;
    private @Nullable Process process;

    /**
     * Makes its keys, its bundle and its cache.
     *
     * @param lib Hiroba's libraries, of which it uses those that are not Hiroba's own
     * @param options of the JVM
     */
    public PrototypeServer(Path folder, Path jar, Path lib, List<String> options) throws IOException, InterruptedException {
        this.folder = folder;
        this.jar = jar;
        this.port = freePort();
        this.options = new ArrayList<>(options);
        this.options.addAll(List.of("-cp", classPath(lib)));
        makeBundle();
        makeKeys();
        train();
    }

    public String origin() {
        return "https://localhost:" + port;
    }

    public ProcessHandle start() throws IOException {
        return launch("-XX:AOTCache=" + cache(), "-Xlog:aot=off", "-Xlog:cds=off", "-Xlog:class+path=off");
    }

    private ProcessHandle launch(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(java("java")));
        command.addAll(List.of(more));
        command.addAll(options);
        command.addAll(List.of(MAIN, folder.toString(), Integer.toString(port)));
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prototype.log").toFile())
                .start();
        process = started;
        return started.toHandle();
    }

    private void train() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        launch("-XX:AOTCacheOutput=" + cache(), "-Xlog:aot=off", "-Xlog:cds=off");
        try (PortalBrowser browser = new PortalBrowser(origin())) {
            FirstPages.await(browser, begin);
        }
        stop();
        if (!Files.exists(cache())) {
            throw new IOException("The prototype has no cache:\n" + Files.readString(folder.resolve("prototype.log")));
        }
    }

    public void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
            process = null;
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path cache() {
        return folder.resolve("prototype.aot");
    }

    private String classPath(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            List<String> all = new ArrayList<>(List.of(jar.toString()));
            jars.map(Path::toString)
                    .filter(name -> name.endsWith(".jar") && !name.contains("/hiroba-"))
                    .sorted()
                    .forEach(all::add);
            return String.join(":", all);
        }
    }

    private void makeBundle() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "prototype.page");
        attributes.putValue("Bundle-Activator", "org.hiroba.bench.prototype.page.Activator");
        attributes.putValue(
                "Import-Package",
                "org.osgi.framework,com.vaadin.flow.component,com.vaadin.flow.component.html,"
                        + "com.vaadin.flow.component.button,com.vaadin.flow.component.orderedlayout,"
                        + "com.vaadin.flow.component.textfield");
        try (JarFile from = new JarFile(jar.toFile());
                OutputStream file = Files.newOutputStream(folder.resolve("page.jar"));
                JarOutputStream bundle = new JarOutputStream(file, manifest)) {
            for (String name : PAGE) {
                JarEntry entry = from.getJarEntry("org/hiroba/bench/prototype/page/" + name);
                bundle.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    in.transferTo(bundle);
                }
            }
        }
    }

    private void makeKeys() throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        java("keytool"), "-genkeypair", "-alias", "prototype", "-keyalg", "EC", "-groupname", "secp256r1",
                        "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-validity", "30", "-storetype", "PKCS12",
                        "-storepass", "prototype", "-keystore", folder.resolve("keys.p12").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no keys");
        }
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

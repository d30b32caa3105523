package org.hiroba.testkit.appliance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Hiroba in a process of its own, from what the build assembled, on data in a temporary folder and a free port. The system
 * property {@code hiroba.appliance} names the folder that the build assembled. As a JUnit extension it ends with its class.
 *
 * <p><b>Threads</b>: one thread starts and stops it; the rest is safe for concurrent calls while it runs.
 */
public final class RunningHiroba implements AfterAllCallback, AutoCloseable {
    public static final String ADMINISTRATOR = "hanako";
    public static final String PASSWORD = "umi-no-mieru-oka-2026";

    private static final Path APPLIANCE = Path.of(System.getProperty("hiroba.appliance"));
    private static final Pattern ADDRESS = Pattern.compile("serves at (https://localhost:(\\d+))");
    private static final Pattern CODE = Pattern.compile("with this code: (\\S+)");
    private static final int START_SECONDS = 120;

    private final Path folder;
    private Path appliance = APPLIANCE;
    private final List<String> printed = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(Map.of("HIROBA_TRAIN", "no", "LANG", "C.UTF-8"));
    private @Nullable Process process;
    private String port = "0";

    public RunningHiroba() {
        try {
            folder = Files.createTempDirectory("hiroba-e2e-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A company whose administrator is 佐藤 花子, with a few groups. */
    public static RunningHiroba ofCompany() {
        return ofCompany(Map.of());
    }

    /** The same with settings in its configuration file. */
    public static RunningHiroba ofCompany(Map<String, String> settings) {
        RunningHiroba hiroba = new RunningHiroba();
        hiroba.configure(settings);
        hiroba.start();
        hiroba.setUp();
        return hiroba;
    }

    /** Lets a plugin of the product be one of the company's instead, which can be removed; before the first start. @return its jar */
    public Path ownPlugin(String name) {
        appliance = folder.resolve("appliance");
        try (Stream<Path> jars = Files.list(APPLIANCE.resolve("plugins"))) {
            Path own = Files.createDirectories(data().resolve("plugins")).resolve(name + ".jar");
            Path others = Files.createDirectories(appliance.resolve("plugins"));
            Path bin = Files.createDirectory(appliance.resolve("bin"));
            Files.copy(APPLIANCE.resolve("bin/hiroba"), bin.resolve("hiroba"), StandardCopyOption.COPY_ATTRIBUTES);
            Files.createSymbolicLink(appliance.resolve("lib"), APPLIANCE.resolve("lib"));
            for (Path jar : jars.toList()) {
                String file = jar.getFileName().toString();
                Files.copy(jar, file.matches(name + "-\\d.*") ? own : others.resolve(file));
            }
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets a variable of the environment for the next starts and commands. */
    public RunningHiroba environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Writes the configuration file; before the first start. */
    public void configure(Map<String, String> settings) {
        StringBuilder lines = new StringBuilder();
        settings.forEach((key, value) -> lines.append(key).append(" = ").append(value).append('\n'));
        try {
            Files.createDirectories(data());
            Files.writeString(data().resolve("hiroba.conf"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts, or starts again on the same data and port; returns when it serves. */
    public void start() {
        CompletableFuture<Void> serving = startAtOnce();
        try {
            serving.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (Exception notServing) {
            throw new IllegalStateException("Hiroba did not start:\n" + output(), notServing);
        }
    }

    /** The same without waiting. @return done when it serves */
    public CompletableFuture<Void> startAtOnce() {
        CompletableFuture<Void> serving = new CompletableFuture<>();
        Process started = launch("run", "--data", data().toString(), "--port", port, "--bind", "127.0.0.1");
        process = started;
        Thread.ofVirtual().start(() -> read(started, serving));
        return serving;
    }

    /** The server's process. */
    public ProcessHandle process() {
        return Objects.requireNonNull(process, "it does not run").toHandle();
    }

    public String address() {
        return "https://localhost:" + port;
    }

    /** The one-time code that opens the first run. */
    public String setupCode() {
        Matcher code = CODE.matcher(output());
        if (!code.find()) {
            throw new IllegalStateException("No code on the console:\n" + output());
        }
        return code.group(1);
    }

    public void setUp() {
        command(
                "setup", "--company", "株式会社つばめ", "--language", "ja", "--admin", ADMINISTRATOR,
                "--admin-name", "佐藤 花子", "--admin-reading", "さとう はなこ", "--affiliation", "本社",
                "--password-file", file("password", PASSWORD).toString(),
                "--purpose", "店のあいだの気づきを共有する", "--measure", "毎週投稿する人の割合");
    }

    /** Makes an account and returns the secret of its invitation. */
    public String addPerson(String login, String name, String reading, String affiliation) {
        Path csv = file("people.csv", "login,name,reading,affiliation\n" + String.join(",", login, name, reading, affiliation) + "\n");
        command("import", "people", csv.toString());
        return invite(login);
    }

    public String invite(String login) {
        Matcher link = Pattern.compile("/invitation/(\\S+)").matcher(command("person", "invite", login));
        if (!link.find()) {
            throw new IllegalStateException("No invitation for " + login);
        }
        return link.group(1);
    }

    /** A token for the API. */
    public String token(String login) {
        String[] words = command("token", "create", "--person", login).strip().split("\\s+");
        return words[words.length - 1];
    }

    /** Runs a command of the console; returns what it printed. */
    public String command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data().toString()));
        Process client = launch(all.toArray(String[]::new));
        try (BufferedReader out = client.inputReader()) {
            String text = String.join("\n", out.readAllLines());
            if (client.waitFor() != 0) {
                throw new IllegalStateException("hiroba " + String.join(" ", words) + ":\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a power cut would: no word of farewell. */
    public void kill() {
        end(true);
    }

    public void stop() {
        end(false);
    }

    public Path data() {
        return folder.resolve("data");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        end(true);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch(String... words) {
        List<String> command = new ArrayList<>(List.of(appliance.resolve("bin/hiroba").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HIROBA_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Process from, CompletableFuture<Void> serving) {
        from.inputReader().lines().forEach(line -> {
            synchronized (printed) {
                printed.add(line);
            }
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                port = address.group(2);
            }
            if (line.startsWith("Stop with Ctrl-C")) {
                serving.complete(null);
            }
        });
        serving.completeExceptionally(new IllegalStateException("It ended."));
    }

    private String output() {
        synchronized (printed) {
            return String.join("\n", printed);
        }
    }

    private void end(boolean atOnce) {
        Process running = process;
        if (running == null) {
            return;
        }
        // The script replaces itself with Java, so this is the server. Process.destroy would close the pipe from which the
        // last words are still to come.
        if (atOnce) {
            running.toHandle().destroyForcibly();
        } else {
            running.toHandle().destroy();
        }
        try {
            running.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        process = null;
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

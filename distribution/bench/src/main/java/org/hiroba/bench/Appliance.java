package org.hiroba.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the build assembled. */
public final class Appliance {
    private static final Path HOME = Path.of(System.getProperty("hiroba.appliance", "target/hiroba"));

    private Appliance() {}

    /** The host's class path. */
    public static Path lib() {
        return HOME.resolve("lib");
    }

    /** The prototype, without its libraries. */
    public static Path prototypeJar() {
        return Run.target().resolve("prototype.jar");
    }

    /** Makes the AOT cache, if there is none for what was built. */
    public static void train(Run run) throws IOException, InterruptedException {
        run.say("  an AOT cache is made, as after the first start");
        ProcessBuilder training = new ProcessBuilder(script().toString(), "train").inheritIO();
        training.environment().put("HIROBA_JAVA", java());
        if (training.start().waitFor() != 0) {
            throw new IOException("There is no AOT cache");
        }
    }

    /** What the script that starts Hiroba gives the JVM, apart from the cache: read from it, so that both sides are alike. */
    public static List<String> jvmOptions() throws IOException {
        return Files.readAllLines(script()).stream()
                .filter(line -> line.matches("(serving|common)=\".*\""))
                .map(line -> line.substring(line.indexOf('"') + 1, line.length() - 1).replace("$common", ""))
                .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                .toList();
    }

    private static Path script() {
        return HOME.resolve("bin/hiroba");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

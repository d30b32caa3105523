package org.hiroba.bench.fanout;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hiroba.bench.Appliance;
import org.hiroba.testkit.appliance.TrustEverybody;

/** The baseline's process: Hiroba's libraries and options of the JVM, nothing of Hiroba's. */
final class BareSide implements Side {
    /** What a connection says first. */
    static final String START = "start";

    private final boolean together;
    private final Process process;
    private final int port;

    /**
     * @param folder empty
     * @param together whether messages that wait share a commit and a frame
     * @param template Hiroba's line for a message, with {@link BareServer#TEXT} where the text goes
     */
    BareSide(Path folder, boolean together, String template) throws IOException, InterruptedException {
        this.together = together;
        Files.writeString(folder.resolve(BareServer.TEMPLATE), template);
        makeKeys(folder);
        List<String> command = new ArrayList<>(List.of(java("java")));
        command.addAll(Appliance.jvmOptions());
        command.addAll(List.of(
                "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                "-cp", System.getProperty("java.class.path"),
                BareServer.class.getName(), folder.toString(), together ? "together" : "each"));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        port = port(process.inputReader());
    }

    @Override
    public String name() {
        return together ? "grouped" : "bare";
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public Listeners connect(Tally tally, int people) throws IOException {
        Listeners listeners = new Listeners(tally);
        for (int person = 0; person < people; person++) {
            listeners.connect(port, TrustEverybody.context(), "", START);
        }
        listeners.listen();
        return listeners;
    }

    @Override
    public String post(int number, String text) {
        return text;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("port ")) {
                return Integer.parseInt(line.substring(5));
            }
        }
        throw new IOException("The baseline did not start");
    }

    private static void makeKeys(Path folder) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        java("keytool"), "-genkeypair", "-alias", "bare", "-keyalg", "EC", "-groupname", "secp256r1",
                        "-dname", "CN=localhost", "-validity", "30", "-storetype", "PKCS12",
                        "-storepass", BareServer.PASSWORD, "-keystore", folder.resolve(BareServer.KEYS).toString())
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
}

package org.hiroba.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.ClientInfo;
import org.hiroba.core.access.SignIn;
import org.hiroba.core.setup.SetupRequest;

/**
 * Runs Hiroba twice, on empty data and on what the first run has left, looks at the first pages, and ends: what the JVM has
 * learned meanwhile makes later starts several times quicker ({@code -XX:AOTCacheOutput}, JEP 514). Whatever a usual start
 * does and this one does not is not in the cache.
 */
final class Training {
    private static final String PASSWORD = "only-for-the-training-run-2026";

    private Training() {}

    /** @param dataDir an empty folder, of no use afterwards @param home where Hiroba is installed */
    static void run(Path dataDir, Path home) throws IOException, InterruptedException {
        List<String> options = List.of("--data", dataDir.toString(), "--bind", "127.0.0.1", "--port", "0");
        try (Appliance appliance = start(options, home)) {
            visitor(appliance, "").get("/setup");
            setUp(appliance);
            visit(appliance);
        }
        try (Appliance again = start(options, home)) {
            visit(again);
        }
    }

    private static Appliance start(List<String> options, Path home) {
        return Appliance.start(Server.config(PlainOptions.read(options).orElseThrow(), Map.of(), home));
    }

    private static void visit(Appliance appliance) throws IOException, InterruptedException {
        visitor(appliance, "").get("/sign-in");
        TrainingVisitor visitor = visitor(appliance, "__Host-hiroba=" + signIn(appliance));
        visitor.get("/sign-in");
        visitor.get("/api/v1/openapi.json");
        visitor.open("");
    }

    private static TrainingVisitor visitor(Appliance appliance, String cookie) throws IOException {
        X509Certificate authority = appliance.web().certificateChain().getLast();
        return new TrainingVisitor(appliance.web().address(), authority, cookie);
    }

    private static void setUp(Appliance appliance) {
        NewPerson administrator = new NewPerson(
                "training", "訓練 太郎", "くんれん たろう", "訓練", Role.ADMINISTRATOR, Language.JA);
        appliance
                .platform()
                .identity()
                .setup()
                .complete(new SetupRequest("訓練", Language.JA, administrator, PASSWORD, "訓練", "訓練", Map.of()));
    }

    private static String signIn(Appliance appliance) {
        SignIn signIn = appliance
                .platform()
                .identity()
                .signIn()
                .signIn("training", PASSWORD, new ClientInfo("127.0.0.1", ""));
        return signIn instanceof SignIn.Accepted accepted ? accepted.token() : "";
    }
}

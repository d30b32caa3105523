package org.hiroba.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.ClientInfo;
import org.hiroba.core.access.SignIn;
import org.hiroba.core.setup.SetupRequest;
import org.hiroba.web.WebConfig;

/**
 * Runs Hiroba once on empty data, looks at the first pages, and ends: what the JVM has learned meanwhile makes later starts
 * several times quicker ({@code -XX:AOTCacheOutput}, JEP 514).
 */
final class Training {
    private static final String PASSWORD = "only-for-the-training-run-2026";

    private Training() {}

    /** @param dataDir an empty folder, of no use afterwards */
    static void run(Path dataDir, Path plugins) throws IOException, InterruptedException {
        ApplianceConfig config = ApplianceConfig.of(dataDir, plugins)
                .withWeb(WebConfig.of(dataDir).withBind("127.0.0.1").withPort(0));
        try (Appliance appliance = Appliance.start(config)) {
            HttpClient client = HttpClient.newBuilder().sslContext(trusting(appliance)).build();
            URI address = appliance.web().address();
            get(client, address.resolve("/setup"), "");
            String cookie = "__Host-hiroba=" + signIn(appliance);
            get(client, address.resolve("/sign-in"), "");
            get(client, address, cookie);
            get(client, address.resolve("/?v-r=init&location=&query="), cookie);
            get(client, address.resolve("/api/v1/openapi.json"), cookie);
        }
    }

    private static String signIn(Appliance appliance) {
        var identity = appliance.platform().identity();
        NewPerson administrator = new NewPerson(
                "training", "訓練 太郎", "くんれん たろう", "訓練", Role.ADMINISTRATOR, Language.JA);
        identity.setup().complete(new SetupRequest(
                "訓練", Language.JA, administrator, PASSWORD, "訓練", "訓練", Map.of()));
        SignIn signIn = identity.signIn().signIn("training", PASSWORD, new ClientInfo("127.0.0.1", ""));
        return signIn instanceof SignIn.Accepted accepted ? accepted.token() : "";
    }

    private static void get(HttpClient client, URI address, String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept-Language", "ja");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        client.send(request.build(), BodyHandlers.discarding());
    }

    private static SSLContext trusting(Appliance appliance) throws IOException {
        try {
            X509Certificate authority = appliance.web().certificateChain().getLast();
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", authority);
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("The own certificate cannot be trusted", e);
        }
    }
}

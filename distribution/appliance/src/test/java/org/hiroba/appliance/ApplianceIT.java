package org.hiroba.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.hiroba.appliance.Hiroba.Result;
import org.hiroba.appliance.Hiroba.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplianceIT {
    @TempDir
    private Path folder;

    @Test
    void itIsSetUpRunsEveryPluginAndIsThereAgainAfterARestart() throws Exception {
        Hiroba hiroba = new Hiroba(folder.resolve("data"));
        Running first = hiroba.start();
        try {
            URI address = URI.create(first.console("Hiroba serves at "));
            assertThat(get(address.resolve("/healthz")).statusCode()).isEqualTo(200);
            assertThat(get(address.resolve("/setup")).statusCode()).isEqualTo(200);
            assertThat(first.console("Set your company up at ")).contains("/setup with this code: ");
            Result setup = setup(hiroba);
            assertThat(setup.code()).as(setup.output()).isZero();
            assertThat(get(address.resolve("/setup")).statusCode()).isEqualTo(404);
            assertThat(plugins(hiroba))
                    .isNotEmpty()
                    .allMatch(line -> line.matches("\\S+ +\\S+ +(running|library)"));
            assertThat(hiroba.run("run").output()).contains("is running on");
        } finally {
            assertThat(first.terminate()).isEqualTo(143);
        }
        assertThat(first.ended().get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(first.console()).endsWith("Hiroba has stopped.");
        assertThat(hiroba.run("status").code()).isEqualTo(4);

        Running second = hiroba.start();
        try {
            assertThat(hiroba.run("status").output()).contains("Company: 株式会社ひろば").contains("People: 1");
            assertThat(setup(hiroba).code()).isEqualTo(1);
            assertThat(hiroba.run("stop").code()).isZero();
            assertThat(second.ended().get(1, TimeUnit.MINUTES)).isTrue();
            assertThat(second.console()).endsWith("Hiroba has stopped.");
            assertThat(second.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(second.process().exitValue()).isZero();
        } finally {
            second.terminate();
        }
    }

    @Test
    void mistakesAreNamedBeforeAnythingStarts() throws Exception {
        Hiroba hiroba = new Hiroba(folder.resolve("data"));
        assertThat(hiroba.run("run", "--prot", "1").code()).isEqualTo(2);
        Result port = hiroba.run("run", "--port", "70000");
        assertThat(port.code()).isEqualTo(1);
        assertThat(port.output()).contains("server.port").contains("70000");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** Those of a signed jar would be in no AOT cache, and its digests be read at every start. */
    @Test
    void noLibraryIsSigned() throws IOException {
        Path lib = Path.of(System.getProperty("appliance")).resolve("lib");
        try (Stream<Path> jars = Files.list(lib).filter(file -> file.toString().endsWith(".jar"))) {
            assertThat(jars).hasSizeGreaterThan(100).allSatisfy(jar -> {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    assertThat(zip.stream().map(ZipEntry::getName)).noneMatch(name -> name.matches("META-INF/[^/]*\\.SF"));
                }
            });
        }
    }

    /** From a shell without a locale, as on many servers: the names arrive all the same. */
    private Result setup(Hiroba hiroba) throws IOException, InterruptedException {
        Path password = Files.writeString(folder.resolve("password"), "correct-horse-battery-41\n");
        return hiroba.runScript(Files.writeString(
                folder.resolve("setup.sh"),
                """
                LC_ALL=C "$HIROBA" setup --data "$DATA" --company 株式会社ひろば --language ja --admin sato \\
                    --admin-name '佐藤 花子' --admin-reading 'さとう はなこ' --affiliation 情報システム部 \\
                    --password-file '%s' --purpose 会話を増やす --measure 毎週の投稿数
                """.formatted(password)));
    }

    private static List<String> plugins(Hiroba hiroba) throws IOException, InterruptedException {
        return hiroba.run("plugin", "list").output().lines().toList();
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    /** By Hiroba's own authority, as a device in the company does. */
    private SSLContext trusting() throws IOException {
        try (InputStream pem = Files.newInputStream(folder.resolve("data/keys/ca.pem"))) {
            String text = new String(pem.readAllBytes(), StandardCharsets.US_ASCII);
            String certificate = text.substring(text.indexOf("-----BEGIN CERTIFICATE"));
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "authority",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(
                                    certificate.getBytes(StandardCharsets.US_ASCII))));
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("The authority cannot be trusted", e);
        }
    }
}

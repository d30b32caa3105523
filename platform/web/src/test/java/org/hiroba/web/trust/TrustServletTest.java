package org.hiroba.web.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hiroba.api.text.Language;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.OpenWeb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustServletTest {
    @TempDir
    static Path data;

    private static OpenWeb open;

    @BeforeAll
    static void open() throws IOException {
        open = OpenWeb.at(data);
        open.found();
    }

    @AfterAll
    static void close() {
        open.close();
    }

    @Test
    void thePageExplainsEveryDeviceInBothLanguages() throws Exception {
        Browser browser = open.browser();
        for (Language language : Language.values()) {
            String page = browser.get("/trust?lang=" + language.tag()).body();
            for (Device device : Device.values()) {
                assertThat(page).contains(escaped(language, device.titleKey()));
            }
            assertThat(page).doesNotContain("[web.");
        }
    }

    @Test
    void theFingerprintStandsInPairs() throws Exception {
        String page = open.browser().get("/trust").body();
        for (String pair : open.web().authorityFingerprint().orElseThrow().split(":")) {
            assertThat(page).contains("<span>" + pair + "</span>");
        }
    }

    @Test
    void theAuthorityIsDownloadedInTheFormsThatDevicesTake() throws Exception {
        X509Certificate authority = open.web().certificateChain().getLast();

        HttpResponse<byte[]> der = open.browser().download("/trust/hiroba-ca.crt");
        HttpResponse<byte[]> pem = open.browser().download("/trust/hiroba-ca.pem");

        assertThat(der.headers().firstValue("Content-Type")).contains("application/x-x509-ca-cert");
        assertThat(der.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"hiroba-ca.crt\"");
        assertThat(parsed(der.body())).isEqualTo(authority);
        assertThat(pem.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-pem-file");
        assertThat(parsed(pem.body())).isEqualTo(authority);
    }

    @Test
    void theProfileForPhonesIsWellFormed() throws Exception {
        HttpResponse<byte[]> profile = open.browser().download("/trust/hiroba-ca.mobileconfig");
        String text = new String(profile.body(), StandardCharsets.UTF_8).replaceFirst("<!DOCTYPE[^>]*>", "");

        assertThat(profile.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-apple-aspen-config");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("data")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void nothingElseIsThere() throws Exception {
        assertThat(open.browser().get("/trust/ca.pem").statusCode()).isEqualTo(404);
        assertThat(open.browser().get("/trust/").statusCode()).isEqualTo(404);
    }

    private static String escaped(Language language, String key) {
        return open.platform().texts().get(language, key).replace("&", "&amp;");
    }

    private static X509Certificate parsed(byte[] bytes) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }
}

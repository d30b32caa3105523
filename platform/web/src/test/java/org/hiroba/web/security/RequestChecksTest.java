package org.hiroba.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.hiroba.web.WebLimits;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.OpenWeb;
import org.hiroba.web.fixture.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile input on bare connections. */
class RequestChecksTest {
    @TempDir
    static Path data;

    private static OpenWeb open;
    private static SSLContext trust;
    private static String cookie;

    @BeforeAll
    static void aCompanyIsOpenAndHanakoIsIn() throws Exception {
        WebLimits limits = new WebLimits(
                1000,
                1000,
                WebLimits.USUAL.idle(),
                WebLimits.USUAL.headersWithin(),
                256,
                WebLimits.USUAL.answerPatience(),
                WebLimits.USUAL.threadsPerAddress(),
                16 * 1024,
                20_000,
                100_000,
                1_000_000);
        open = OpenWeb.at(data, OpenWeb.config(data).withLimits(limits));
        open.found();
        Browser hanako = open.browser();
        hanako.signIn("hanako", OpenWeb.PASSWORD);
        cookie = SessionCookie.NAME + "=" + hanako.cookie(SessionCookie.NAME).orElseThrow();
        trust = Browser.trusting(open.web().certificateChain().getLast());
    }

    @AfterAll
    static void close() {
        open.close();
    }

    /** Trust document A4.3: all must be 400 or 404, never 200 or a way to protected content. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2e%2e/", "/..;/", "/%u002e%u002e/x", "/setup/setup-/%u002e%u002e/%u002e%u002e/admin",
                "/VAADIN/..%2f..%2fWEB-INF/web.xml", "/.%00/WEB-INF/web.xml", "//admin", "/admin;jsessionid=1",
                "/%c0%ae%c0%ae/", "/themes/../../x", "/x/%2e%2e/admin", "/groups;x=1", "/groups/..%5cx",
                "/setup", "/%73etup", "/setup/", "/setup/company", "/SETUP/company", "/setup%2fcompany",
                "/setup/./company", "//setup", "/sign-in/../setup", "/theme/../setup", "/theme/%2e%2e/groups",
                "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/groups%00", "/groups%0d%0aX: y", "/trust/../groups/x",
                "/trust/..%2fgroups"
            })
    void hostilePathsLeadNowhere(String path) throws IOException {
        for (String cookies : new String[] {"Cookie: a=b", "Cookie: " + cookie}) {
            try (Wire wire = wire()) {
                Optional<Integer> status = wire.lines("GET " + path + " HTTP/1.1", "Host: localhost", cookies, "")
                        .status();
                assertThat(status).hasValueSatisfying(code -> assertThat(code).isIn(400, 404));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example", "Host: localhost.evil.example", "Host: 10.255.255.254", "Host: evil.example:8443",
                "Host: [fe80::dead]"
            })
    void aForeignHostIsMisdirected(String host) throws IOException {
        try (Wire wire = wire()) {
            assertThat(wire.lines("GET /sign-in HTTP/1.1", host, "").status()).contains(421);
        }
    }

    @Test
    void theHostOfTheLineCountsAsWellAsTheHeader() throws IOException {
        try (Wire wire = wire()) {
            assertThat(wire.lines("GET https://evil.example/sign-in HTTP/1.1", "Host: localhost", "").status())
                    .hasValueSatisfying(code -> assertThat(code).isIn(400, 421));
        }
    }

    @Test
    void aRequestWithoutOrWithTwoHostsIsRefused() throws IOException {
        try (Wire wire = wire()) {
            assertThat(wire.lines("GET /sign-in HTTP/1.1", "").status()).contains(400);
        }
        try (Wire wire = wire()) {
            assertThat(wire.lines("GET /sign-in HTTP/1.1", "Host: localhost", "Host: evil.example", "").status())
                    .contains(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "CONNECT", "PROPFIND", "HACK", "PUT", "DELETE", "PATCH"})
    void methodsThatNobodyOffersAreRefused(String method) throws IOException {
        try (Wire wire = wire()) {
            String target = method.equals("CONNECT") ? "localhost:443" : "/";
            String headers = wire.lines(method + " " + target + " HTTP/1.1", "Host: localhost", "X-Secret: abc", "")
                    .headers();
            assertThat(headers).containsPattern("^HTTP/1.1 (405|400) ").doesNotContain("abc");
        }
    }

    @Test
    void lengthAndChunksTogetherAreRefused() throws IOException {
        try (Wire wire = wire()) {
            assertThat(post(wire, "Content-Length: 4", "Transfer-Encoding: chunked", "", "0", "", "GET /x").status())
                    .contains(400);
        }
    }

    @Test
    void twoLengthsAreRefused() throws IOException {
        try (Wire wire = wire()) {
            assertThat(post(wire, "Content-Length: 4", "Content-Length: 5", "", "abcde").status()).contains(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nabc\r\n0\r\n\r\n", "-1\r\nabc\r\n0\r\n\r\n", "fffffffffffffffff\r\nabc"})
    void badChunksAreRefused(String body) throws IOException {
        try (Wire wire = wire()) {
            post(wire, "Transfer-Encoding: chunked", "").send(body);
            assertThat(wire.status().orElse(400)).isEqualTo(400);
        }
    }

    @Test
    void aHeaderThatNeverEndsIsRefused() throws IOException {
        try (Wire wire = wire()) {
            assertThat(wire.lines("GET / HTTP/1.1", "Host: localhost", "X: " + "a".repeat(20_000), "").status())
                    .contains(431);
        }
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedAtOnce() throws IOException {
        try (Wire wire = wire()) {
            assertThat(post(wire, "Content-Length: 100001", "").status()).contains(413);
        }
    }

    @Test
    void aBodyThatGrowsTooLargeIsRefusedInMidStream() throws IOException {
        try (Wire wire = wire()) {
            post(wire, "Transfer-Encoding: chunked", "");
            for (int i = 0; i < 11; i++) {
                wire.send("2710\r\n" + "x".repeat(10_000) + "\r\n");
            }
            assertThat(wire.status()).contains(413);
        }
    }

    @Test
    void aBodyWithinTheLimitArrivesWhole() throws IOException {
        try (Wire wire = wire()) {
            post(wire, "Connection: close", "Content-Length: 99000", "").send("x".repeat(99_000));
            assertThat(wire.rest()).contains("200 OK").contains("body 99000");
        }
    }

    @Test
    void uploadsOfThePortalMayBeLarger() throws IOException {
        try (Wire wire = wire()) {
            wire.lines(
                            "POST /VAADIN/dynamic/x HTTP/1.1",
                            "Host: localhost",
                            "Cookie: " + cookie,
                            "Origin: https://localhost",
                            "Connection: close",
                            "Content-Length: 900000",
                            "")
                    .send("x".repeat(900_000));
            assertThat(wire.rest()).contains("body 900000");
        }
    }

    @Test
    void anotherSitesPageChangesNothing() throws IOException {
        for (String origin : new String[] {
            "https://evil.example", "null", "http://localhost", "https://localhost:1", "https://localhost.evil.example"
        }) {
            try (Wire wire = wire()) {
                assertThat(wire.lines(
                                        "POST / HTTP/1.1",
                                        "Host: localhost",
                                        "Cookie: " + cookie,
                                        "Origin: " + origin,
                                        "Content-Length: 0",
                                        "")
                                .status())
                        .contains(403);
            }
        }
    }

    @Test
    void aChangeWithACookieMustSayWhereItComesFrom() throws IOException {
        try (Wire wire = wire()) {
            assertThat(wire.lines("POST / HTTP/1.1", "Host: localhost", "Cookie: " + cookie, "Content-Length: 0", "")
                            .status())
                    .contains(403);
        }
        try (Wire wire = wire()) {
            assertThat(wire.lines(
                                    "POST / HTTP/1.1",
                                    "Host: localhost",
                                    "Cookie: " + cookie,
                                    "Sec-Fetch-Site: same-origin",
                                    "Content-Length: 0",
                                    "")
                            .status())
                    .contains(200);
        }
    }

    @Test
    void aWebSocketOfAnotherSiteIsRefused() throws IOException {
        for (String path : new String[] {"/live", "/VAADIN/push"}) {
            try (Wire wire = wire()) {
                assertThat(upgrade(wire, path, "https://evil.example").status()).contains(403);
            }
        }
    }

    @Test
    void aWebSocketOfOurOwnPageIsLetIn() throws IOException {
        try (Wire wire = wire()) {
            assertThat(upgrade(wire, "/live", "https://localhost").headers())
                    .startsWith("HTTP/1.1 101")
                    .contains("Content-Security-Policy");
        }
    }

    @Test
    void aWebSocketWithACookieMustSayWhereItComesFrom() throws IOException {
        try (Wire wire = wire()) {
            assertThat(wire.lines(
                                    "GET /live HTTP/1.1",
                                    "Host: localhost",
                                    "Cookie: " + cookie,
                                    "Connection: Upgrade",
                                    "Upgrade: websocket",
                                    "Sec-WebSocket-Version: 13",
                                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                                    "")
                            .status())
                    .contains(403);
        }
    }

    @Test
    void anotherSiteMayLinkHereButNotEmbed() throws IOException {
        try (Wire wire = wire()) {
            assertThat(wire.lines(
                                    "GET /groups HTTP/1.1",
                                    "Host: localhost",
                                    "Cookie: " + cookie,
                                    "Sec-Fetch-Site: cross-site",
                                    "Sec-Fetch-Mode: navigate",
                                    "Sec-Fetch-Dest: document",
                                    "")
                            .status())
                    .contains(200);
        }
        for (String dest : new String[] {"image", "iframe", "script", "empty"}) {
            try (Wire wire = wire()) {
                assertThat(wire.lines(
                                        "GET /groups HTTP/1.1",
                                        "Host: localhost",
                                        "Sec-Fetch-Site: cross-site",
                                        "Sec-Fetch-Mode: " + (dest.equals("iframe") ? "navigate" : "no-cors"),
                                        "Sec-Fetch-Dest: " + dest,
                                        "")
                                .status())
                        .contains(403);
            }
        }
    }

    @Test
    void whatGoesWrongInsideIsNotTold() throws Exception {
        Browser hanako = open.browser();
        hanako.signIn("hanako", OpenWeb.PASSWORD);

        HttpResponse<String> answer = hanako.get("/groups?fail");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("こちらの不具合です")
                .doesNotContain("secret of the inside", "Exception", "at org.", "Jetty");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    }

    @Test
    void programsGetTheirErrorsAsProblemDocuments() throws Exception {
        HttpResponse<String> answer = open.browser().post("/api/../api/v1/x;y", Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static Wire wire() throws IOException {
        return Wire.to(open.web().port(), trust);
    }

    private static Wire post(Wire wire, String... rest) throws IOException {
        wire.lines("POST /groups HTTP/1.1", "Host: localhost", "Cookie: " + cookie, "Origin: https://localhost");
        return wire.lines(rest);
    }

    private static Wire upgrade(Wire wire, String path, String origin) throws IOException {
        return wire.lines(
                "GET " + path + " HTTP/1.1",
                "Host: localhost",
                "Cookie: " + cookie,
                "Origin: " + origin,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "");
    }
}

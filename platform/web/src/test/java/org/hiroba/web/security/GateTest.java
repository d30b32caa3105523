package org.hiroba.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Role;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.OpenWeb;
import org.hiroba.web.fixture.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    @TempDir
    static Path data;

    private static OpenWeb open;
    private static Person hanako;

    @BeforeAll
    static void aCompanyIsOpen() throws Exception {
        open = OpenWeb.at(data);
        hanako = open.found();
    }

    @AfterAll
    static void close() {
        open.close();
    }

    @Test
    void aPageLeadsToSignInAndBack() throws Exception {
        HttpResponse<String> answer = open.browser().get("/groups?tab=2");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?next=%2Fgroups%3Ftab%3D2");
    }

    @Test
    void whatIsNotAPageIsRefusedWithoutLeadingAnywhere() throws Exception {
        Browser browser = open.browser();
        for (String path : new String[] {"/VAADIN/build/x.js", "/media/17", "/plugins/chat/1/x.js"}) {
            HttpRequest request = browser.request(path).header("Sec-Fetch-Mode", "cors").build();
            assertThat(browser.client().send(request, BodyHandlers.ofString()).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/groupsx", "/admin", "/robots.txt", "/.git/config", "/sign-in/x", "/live/x"})
    void anUnknownPathIsNotFoundByAnybody(String path) throws Exception {
        Browser in = open.browser();
        in.signIn("hanako", OpenWeb.PASSWORD);

        assertThat(open.browser().get(path).statusCode()).isEqualTo(404);
        assertThat(in.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPageSendsNoMoreThanAPageHasToSay() throws Exception {
        SSLContext trust = Browser.trusting(open.web().certificateChain().getLast());
        for (String path : new String[] {"/groups", "/api/v1/nothing"}) {
            try (Wire wire = Wire.to(open.web().port(), trust)) {
                wire.lines("POST " + path + " HTTP/1.1", "Host: localhost", "Content-Length: 5000000", "Expect: 100-continue", "");
                assertThat(wire.status()).contains(path.equals("/groups") ? 413 : 401);
            }
        }
    }

    @Test
    void openFilesOfThePortalNeedNobody() throws Exception {
        HttpResponse<String> answer = open.browser().get("/manifest.webmanifest");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("person nobody");
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() throws Exception {
        Browser browser = open.browser();
        browser.signIn("hanako", OpenWeb.PASSWORD);
        for (String path : new String[] {"/", "/sign-in", "/trust", "/nothing", "/healthz", "/api/v1/none", "/media/1"}) {
            HttpHeaders headers = browser.get(path).headers();
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).contains("max-age=63072000");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).as(path).contains("frame-ancestors");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
            assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
            assertThat(headers.allValues("Content-Security-Policy")).as(path).hasSize(1);
        }
    }

    @Test
    void portalPagesGetANewNonceEachTimeAndPlainPagesAllowNoScriptAtAll() throws Exception {
        Browser browser = open.browser();
        browser.signIn("hanako", OpenWeb.PASSWORD);

        String first = policy(browser.get("/"));
        String second = policy(browser.get("/"));
        String plain = policy(browser.get("/trust"));

        assertThat(first).containsPattern("script-src 'self' 'nonce-[\\w-]{22}' 'unsafe-eval'").isNotEqualTo(second);
        assertThat(first).contains("object-src 'none'").doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(plain).contains("default-src 'none'").doesNotContain("unsafe", "script-src");
    }

    @Test
    void healthIsToldInOneWord() throws Exception {
        assertThat(open.browser().get("/healthz").body()).isEqualTo("ok\n");
        assertThat(open.browser().get("/readyz").statusCode()).isEqualTo(200);

        open.web().readyWhen(() -> false);

        assertThat(open.browser().get("/readyz").statusCode()).isEqualTo(503);
        open.web().readyWhen(() -> true);
    }

    @Test
    void aTokenOpensTheDoorOfProgramsAndNoPage() throws Exception {
        Caller caller = new Caller(hanako.id(), Role.ADMINISTRATOR, Door.COMMAND);
        String token = open.platform().identity().accessTokens().create(caller, hanako.id(), "bot", Optional.empty());
        Browser browser = open.browser();

        HttpRequest api =
                browser.request("/api/v1/nothing").header("Authorization", "Bearer " + token).build();
        HttpRequest page = browser.request("/groups").header("Authorization", "Bearer " + token).build();

        assertThat(browser.client().send(api, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/v1/nothing").statusCode()).isEqualTo(401);
        assertThat(browser.client().send(page, BodyHandlers.ofString()).statusCode()).isEqualTo(303);
    }

    @Test
    void aWrongTokenIsNobody() throws Exception {
        Browser browser = open.browser();
        HttpRequest api =
                browser.request("/api/v1/nothing").header("Authorization", "Bearer hrb_nonsense").build();

        HttpResponse<String> answer = browser.client().send(api, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}

package org.hiroba.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.setup.SetupChoice;
import org.hiroba.api.setup.SetupStep;
import org.hiroba.api.text.Language;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.OpenWeb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupServletTest {
    private static final Map<String, String> PERSON = Map.of(
            "go", "next", "name", "佐藤 花子", "reading", "さとう はなこ", "affiliation", "本社", "login", "hanako");

    @TempDir
    Path data;

    private OpenWeb open;
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void nothingIsSetUp() throws IOException {
        open = OpenWeb.at(data);
        open.platform().contributions().register("groups", new Templates());
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void everyPageLeadsToTheWizard() throws Exception {
        Browser browser = open.browser();
        for (String path : new String[] {"/", "/groups", "/nothing", "/setup/start"}) {
            HttpResponse<String> answer = browser.get(path);
            if (path.startsWith("/setup")) {
                assertThat(answer.body()).contains("コード");
            } else {
                assertThat(answer.headers().firstValue("Location")).as(path).contains("/setup");
            }
        }
        assertThat(browser.get("/trust").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/people").statusCode()).isEqualTo(503);
    }

    @Test
    void withoutTheCodeNothingGoesOn() throws Exception {
        Browser browser = open.browser();

        HttpResponse<String> wrong = browser.fillIn("/setup", Map.of("go", "next", "code", "AAAA-BBBB-CCCC"));
        HttpResponse<String> around = browser.fillIn("/setup/start", Map.of("go", "next"));

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("コードが違います");
        assertThat(around.statusCode()).isEqualTo(403);
        assertThat(open.platform().identity().setup().isDone()).isFalse();
    }

    @Test
    void theWizardFoundsACompanyAndIsGone() throws Exception {
        Browser browser = open.browser();

        assertLeadsTo("/setup/company", browser.fillIn("/setup", Map.of("go", "next", "code", typedByHand())));
        assertLeadsTo(
                "/setup/administrator",
                browser.fillIn("/setup/company", Map.of("go", "next", "company", "花まる商店", "language", "JA")));
        assertLeadsTo("/setup/purpose", browser.fillIn("/setup/administrator", person(OpenWeb.PASSWORD)));
        assertLeadsTo("/setup/purpose", browser.fillIn("/setup/purpose", Map.of("template", "visibility")));
        String filled = browser.get("/setup/purpose").body();
        assertThat(filled).contains("言った・言わない", "半年後のアンケート");
        assertLeadsTo(
                "/setup/start",
                browser.fillIn("/setup/purpose", Map.of("go", "next", "purpose", "見える化", "measure", "8割が満足")));
        assertThat(browser.get("/setup/start").body())
                .containsPattern("value=\"ideas\" checked")
                .doesNotContainPattern("value=\"fun\" checked");
        HttpResponse<String> done =
                browser.fillIn("/setup/start", Map.of("go", "next", "choice.groups", "fun"));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("花まる商店の広場ができました", "佐藤 花子", "見える化", "8割が満足");
        assertThat(made).containsExactly("fun");
        assertThat(open.platform().identity().company().name()).isEqualTo("花まる商店");
        assertThat(browser.get("/").body()).startsWith("person ");
        for (String path : new String[] {"/setup", "/setup/", "/setup/company", "/%73etup", "/setup/start", "/setup/x"}) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.post("/setup/company", Map.of("go", "next", "company", "乗っ取り")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anUnattendedSetupClosesTheWizardAtOnce() throws Exception {
        Browser browser = open.browser();
        browser.fillIn("/setup", Map.of("go", "next", "code", open.setupCode()));

        open.found();

        assertThat(browser.get("/setup/company").statusCode()).isEqualTo(404);
        assertThat(browser.get("/").headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    void nothingTypedIsLostByAnErrorAChangeOfLanguageOrGoingBack() throws Exception {
        Browser browser = atAdministrator();

        HttpResponse<String> faulty = browser.fillIn("/setup/administrator", person("password"));
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body()).contains("佐藤 花子", "さとう はなこ", "aria-invalid=\"true\"").doesNotContain("\"password\" value");

        assertLeadsTo(
                "/setup/administrator",
                browser.fillIn("/setup/administrator", Map.of("lang", "en", "name", "Hanako", "login", "hana")));
        assertThat(browser.get("/setup/administrator").body())
                .contains("The first administrator", "value=\"Hanako\"", "value=\"hana\"");

        assertLeadsTo("/setup/company", browser.fillIn("/setup/administrator", Map.of("go", "back", "name", "Hana")));
        assertThat(browser.get("/setup/company").body()).contains("value=\"花まる商店\"");
        assertThat(browser.get("/setup/administrator").body()).contains("value=\"Hana\"");
    }

    @Test
    void eachEmptyFieldIsNamed() throws Exception {
        Browser browser = atAdministrator();

        String page = browser.fillIn("/setup/administrator", Map.of("go", "next")).body();

        for (String field : new String[] {"name", "reading", "affiliation", "login", "password"}) {
            assertThat(page).as(field).contains("id=\"" + field + "-error\"");
        }
    }

    @Test
    void nobodySkipsAPage() throws Exception {
        Browser browser = open.browser();
        browser.fillIn("/setup", Map.of("go", "next", "code", open.setupCode()));

        assertLeadsTo("/setup/company", browser.get("/setup/start"));
    }

    @Test
    void theCodeShownAgainElsewhereTakesTheWizardThere() throws Exception {
        Browser first = atAdministrator();
        Browser second = open.browser();

        assertLeadsTo(
                "/setup/administrator", second.fillIn("/setup", Map.of("go", "next", "code", open.setupCode())));

        assertThat(second.get("/setup/company").body()).contains("花まる商店");
        assertThat(first.get("/setup/company").body()).doesNotContain("花まる商店").contains("id=\"code\"");
    }

    @Test
    void aFailingStepUndoesTheWholeAndIsTold() throws Exception {
        Browser browser = atAdministrator();
        browser.fillIn("/setup/administrator", person(OpenWeb.PASSWORD));
        browser.fillIn("/setup/purpose", Map.of("go", "next", "purpose", "見える化", "measure", "8割が満足"));

        HttpResponse<String> answer =
                browser.fillIn("/setup/start", Map.of("go", "next", "choice.groups", "unknown"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"");
        assertThat(open.platform().identity().setup().isDone()).isFalse();
    }

    private Browser atAdministrator() throws IOException, InterruptedException {
        Browser browser = open.browser();
        browser.fillIn("/setup", Map.of("go", "next", "code", open.setupCode()));
        browser.fillIn("/setup/company", Map.of("go", "next", "company", "花まる商店", "language", "JA"));
        return browser;
    }

    private String typedByHand() {
        return " " + open.setupCode().toLowerCase(Locale.ROOT).replace("-", " ");
    }

    private static Map<String, String> person(String password) {
        return Browser.with(PERSON, Map.of("password", password, "again", password));
    }

    private static void assertLeadsTo(String path, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Location")).contains(path);
    }

    private final class Templates implements SetupStep {
        @Override
        public String id() {
            return "groups";
        }

        @Override
        public String titleKey() {
            return "web.setup.start.title";
        }

        @Override
        public String helpKey() {
            return "web.setup.start.lead";
        }

        @Override
        public List<SetupChoice> choices() {
            return List.of(
                    new SetupChoice("ideas", "web.name", "web.name", true),
                    new SetupChoice("fun", "web.name", "web.name", false));
        }

        @Override
        public void complete(Caller administrator, Language language, List<String> chosen) {
            made.addAll(chosen);
        }
    }
}

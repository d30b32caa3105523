package org.hiroba.web.rest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Oneself, the others, the company and what an administrator does with them. */
class PeopleResourcesTest extends CompanyOfThree {
    @Test
    void oneLearnsWhoOneIs() {
        JsonNode me = taro.get("/me", 200);
        assertThat(me.path("person").path("name").stringValue()).isEqualTo("鈴木 太郎");
        assertThat(me.path("person").path("id").stringValue()).isEqualTo(taro.id().toString());
    }

    @Test
    void oneChangesOneself() {
        JsonNode changed = jiro.put("/me", """
                {"name":"高橋 次郎","reading":"たかはし じろう","affiliation":"北店","language":"JA",
                 "hobbies":"釣り","birthday":"--05-12","birthdayShown":false,"about":""}""", 200);
        assertThat(changed.path("birthday").stringValue()).isEqualTo("--05-12");
        JsonNode seen = taro.get("/people/" + jiro.id(), 200);
        assertThat(seen.path("hobbies").stringValue()).isEqualTo("釣り");
        assertThat(seen.has("birthday")).isFalse();
    }

    @Test
    void theDirectoryIsPagedInTheOrderOfReadings() {
        JsonNode first = taro.get("/people?limit=2", 200);
        String next = first.path("next").stringValue();
        JsonNode second = taro.get("/people?limit=2&cursor=" + next, 200);
        assertThat(first.path("items").findValuesAsString("login")).containsExactly("hanako", "taro");
        assertThat(second.path("items").findValuesAsString("login")).containsExactly("jiro");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void peopleAreFoundByReading() {
        assertThat(taro.get("/people?search=%E3%81%99%E3%81%9A%E3%81%8D", 200).path("items").findValuesAsString("login"))
                .containsExactly("taro");
    }

    @Test
    void aPersonIsFoundByLogin() {
        assertThat(taro.get("/people?login=JIRO", 200).path("items").findValuesAsString("name"))
                .containsExactly("高橋 次郎");
        assertThat(taro.get("/people?login=nobody", 200).path("items").size()).isZero();
    }

    @Test
    void membersDoNotAdminister() {
        String person = "{\"login\":\"x\",\"name\":\"x\",\"reading\":\"x\",\"affiliation\":\"x\",\"language\":\"JA\"}";
        taro.post("/people", person, 403);
        taro.put("/people/" + jiro.id() + "/disabled", "", 403);
        taro.put("/people/" + taro.id() + "/role", "{\"role\":\"ADMINISTRATOR\"}", 403);
        taro.post("/people/" + jiro.id() + "/invitation", "", 403);
        taro.post("/people/" + jiro.id() + "/hand-over", "{\"to\":\"" + taro.id() + "\"}", 403);
        taro.put("/company", "{\"name\":\"x\",\"language\":\"EN\"}", 403);
        taro.post("/company/purposes", "{\"text\":\"x\",\"measure\":\"y\"}", 403);
    }

    @Test
    void anAdministratorMakesAndInvitesAPerson() {
        JsonNode created = hanako.post("/people", """
                {"login":"saburo","name":"田中 三郎","reading":"たなか さぶろう","affiliation":"南店","language":"JA"}""", 200);
        String id = created.path("person").path("id").stringValue();
        assertThat(created.path("person").path("status").stringValue()).isEqualTo("INVITED");
        assertThat(hanako.post("/people/" + id + "/invitation", "", 200).path("path").stringValue())
                .startsWith("/invitation/");
    }

    @Test
    void aTokenIsListedAndRevoked() {
        JsonNode tokens = jiro.get("/me/tokens", 200);
        String id = tokens.path(0).path("id").stringValue();
        taro.delete("/me/tokens/" + id, 404);
        assertThat(jiro.get("/me/tokens", 200).size()).isEqualTo(tokens.size());
    }

    @Test
    void theCompanyTellsItsPurpose() {
        assertThat(jiro.get("/company", 200).path("purpose").path("text").stringValue()).isEqualTo("店をこえて助け合う");
    }
}

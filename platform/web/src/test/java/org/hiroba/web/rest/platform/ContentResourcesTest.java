package org.hiroba.web.rest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.BadgeSource;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.notification.NewNotification;
import org.hiroba.core.registry.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people do with content of any kind, and what they are told of it. */
class ContentResourcesTest extends CompanyOfThree {
    @Test
    void anAudienceIsShownToThoseWhoMaySeeIt() {
        assertThat(taro.get("/audiences/room:kitchen", 200).path("title").stringValue()).isEqualTo("kitchen");
        assertThat(taro.get("/audiences/room:kitchen/members", 200).size()).isEqualTo(2);
        jiro.get("/audiences/room:kitchen", 404);
        jiro.get("/audiences/room:kitchen/members", 404);
        jiro.get("/audiences/room:kitchen/read-marks/notes", 404);
        jiro.put("/audiences/room:kitchen/read-marks/notes", "{\"position\":\"5\"}", 404);
    }

    @Test
    void aReadMarkMovesForwardOnly() {
        assertThat(taro.put("/audiences/room:kitchen/read-marks/notes", "{\"position\":\"7\"}", 200)
                        .path("position")
                        .stringValue())
                .isEqualTo("7");
        taro.put("/audiences/room:kitchen/read-marks/notes", "{\"position\":\"3\"}", 200);
        assertThat(taro.get("/audiences/room:kitchen/read-marks/notes", 200).path("position").stringValue())
                .isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "Notes", "%E6%8A%95%E7%A8%BF", "a%20b", ".", "-a"
    })
    void aReadMarkOfAStreamThatCannotBeIsRefusedInWords(String stream) {
        String path = "/audiences/room:kitchen/read-marks/" + stream;

        assertThat(taro.get(path, 400).path("detail").stringValue()).contains("40");
        assertThat(taro.put(path, "{\"position\":\"7\"}", 400).path("detail").stringValue()).contains("40");
    }

    @Test
    void contentIsReactedToMarkedAndRecalled() {
        String note = "/content/note:" + NOTES.add(taro.id(), "今日の献立");
        hanako.put(note + "/reactions/%F0%9F%91%8D", "", 204);
        JsonNode seen = taro.get(note, 200);
        assertThat(seen.path("text").stringValue()).isEqualTo("今日の献立");
        assertThat(seen.path("reactions").path(0).path("count").intValue()).isEqualTo(1);
        assertThat(taro.get(note + "/reactions/%F0%9F%91%8D", 200).path(0).path("id").stringValue())
                .isEqualTo(hanako.id().toString());
        taro.put(note + "/bookmark", "", 204);
        assertThat(taro.get("/me/bookmarks", 200).findValuesAsString("text")).contains("今日の献立");
        taro.delete(note, 204);
        assertThat(taro.get(note, 200).path("recalled").booleanValue()).isTrue();
        taro.delete(note, 410);
    }

    @Test
    void contentOfOthersIsNeitherSeenNorTouched() {
        String note = "/content/note:" + NOTES.add(taro.id(), "secret");
        jiro.get(note, 404);
        jiro.delete(note, 404);
        jiro.put(note + "/reactions/%F0%9F%91%8D", "", 404);
        jiro.put(note + "/bookmark", "", 404);
        jiro.get(note + "/revisions", 404);
        jiro.get(note + "/reactions/%F0%9F%91%8D", 404);
    }

    @Test
    void oneIsToldOfWhatConcernsOneAndNobodyElseIs() {
        ContentRef note = new ContentRef("note", NOTES.add(hanako.id(), "@taro 見てください"));
        web.platform()
                .content()
                .notifications()
                .tell(taro.id(), new NewNotification("notification.mentioned", note, hanako.id(), note.toString()));

        JsonNode told = taro.get("/me/notifications?limit=1", 200).path("items").path(0);
        assertThat(told.path("reason").stringValue()).contains("名前を呼びました");
        assertThat(told.path("about").path("text").stringValue()).isEqualTo("@taro 見てください");
        jiro.post("/me/notifications/read", "{\"ids\":[\"" + told.path("id").stringValue() + "\"]}", 204);
        assertThat(taro.get("/me/notifications/unread", 200).path("unread").intValue()).isPositive();
        taro.post("/me/notifications/read", "{\"ids\":[\"" + told.path("id").stringValue() + "\"]}", 204);
        taro.put("/me/notifications/read", "", 204);
        assertThat(taro.get("/me/notifications/unread", 200).path("unread").intValue()).isZero();
        assertThat(jiro.get("/me/notifications", 200).path("items").size()).isZero();
    }

    @Test
    void badgesAreShownToThoseWhoSeeTheContent() {
        Registration badge = web.platform().contributions().register("notes", (BadgeSource) (viewer, language, refs) ->
                Map.of(refs.iterator().next(), List.of(new Badge("tasks", Badge.Tone.WELL, "" + language, "x/1"))));
        String note = "/content/note:" + NOTES.add(taro.id(), "献立") + "/badges";
        try {
            assertThat(taro.get(note, 200).path(0).path("text").stringValue()).isEqualTo("JA");
            jiro.get(note, 404);
        } finally {
            badge.remove();
        }
    }
}

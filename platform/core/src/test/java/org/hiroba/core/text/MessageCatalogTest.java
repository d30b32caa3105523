package org.hiroba.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.text.Language;
import org.hiroba.core.registry.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCatalogTest {
    private final MessageCatalog texts = new MessageCatalog();

    @Test
    void aTextIsGivenInTheLanguageAskedFor() {
        register("notes", "notes.title = Notes", "notes.title = ノート");

        assertThat(texts.get(Language.EN, "notes.title")).isEqualTo("Notes");
        assertThat(texts.get(Language.JA, "notes.title")).isEqualTo("ノート");
    }

    @Test
    void aTextMissingInJapaneseIsGivenInEnglishAndAMissingOneAsItsKey() {
        register("notes", "notes.title = Notes", "");

        assertThat(texts.get(Language.JA, "notes.title")).isEqualTo("Notes");
        assertThat(texts.get(Language.JA, "notes.none")).isEqualTo("[notes.none]");
        assertThat(texts.has(Language.JA, "notes.title")).isFalse();
    }

    @Test
    void anApostropheIsAnApostropheWithAndWithoutPlaces() {
        register("n", """
                n.a = You can't
                n.b = {0} can't, won't
                n.c = It''s {0}
                n.d = Write '{'name'}' for {0}
                n.e = It''s so
                """, "");

        assertThat(texts.get(Language.EN, "n.a")).isEqualTo("You can't");
        assertThat(texts.get(Language.EN, "n.b", "Hanako")).isEqualTo("Hanako can't, won't");
        assertThat(texts.get(Language.EN, "n.c", "late")).isEqualTo("It's late");
        assertThat(texts.get(Language.EN, "n.d", "him")).isEqualTo("Write {name} for him");
        assertThat(texts.get(Language.EN, "n.e")).isEqualTo("It's so");
    }

    @Test
    void placesMayBeChoicesAndNumbers() {
        register("n", "n.people = {0,choice,0#Nobody|1#One person|1<{0} people}", "n.people = {0}人");

        assertThat(texts.get(Language.EN, "n.people", 0)).isEqualTo("Nobody");
        assertThat(texts.get(Language.EN, "n.people", 1)).isEqualTo("One person");
        assertThat(texts.get(Language.EN, "n.people", 1200)).isEqualTo("1,200 people");
        assertThat(texts.get(Language.JA, "n.people", 3)).isEqualTo("3人");
    }

    @Test
    void aFailureIsPutInWords() {
        register("n", "n.error.long = At most {0}", "n.error.long = {0}文字まで");

        assertThat(texts.get(Language.JA, HirobaException.invalid("n.error.long", 20))).isEqualTo("20文字まで");
    }

    @Test
    void textsGoWithTheirPlugin() {
        Registration notes = register("notes", "notes.title = Notes", "notes.title = ノート");
        notes.remove();

        assertThat(texts.get(Language.EN, "notes.title")).isEqualTo("[notes.title]");
        register("notes", "notes.title = Newer", "");
        notes.remove();
        assertThat(texts.get(Language.EN, "notes.title")).isEqualTo("Newer");
    }

    @Test
    void aPluginCannotSpeakInThePlatformsWords() {
        register("hiroba", "sign-in.title = Sign in", "sign-in.title = サインイン");
        register("evil", "sign-in.title = Call 0900-1234", "sign-in.title = 電話");

        assertThat(texts.get(Language.EN, "sign-in.title")).isEqualTo("Sign in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0", "{}", "{a}", "{-1}", "{0} {1", "{0,nonsense}", "'{0' {1"})
    void aTextThatIsNoFormatIsNamed(String text) {
        assertThatThrownBy(() -> register("n", "n.bad = " + text, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n.bad");
    }

    private Registration register(String id, String english, String japanese) {
        Map<String, String> files = Map.of(
                "i18n/" + id + ".properties", english, "i18n/" + id + "_ja.properties", japanese);
        return texts.register(
                id,
                path -> Optional.ofNullable(files.get(path))
                        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}

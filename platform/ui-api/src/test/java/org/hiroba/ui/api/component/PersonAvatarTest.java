package org.hiroba.ui.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.text.Language;
import org.junit.jupiter.api.Test;

class PersonAvatarTest {
    @Test
    void withoutAPhotoTheFirstCharacterOfTheNameStandsForThePerson() {
        assertThat(inside(avatarOf("佐藤 花子"))).isEqualTo("佐");
        assertThat(inside(avatarOf("emma wright"))).isEqualTo("E");
        assertThat(inside(avatarOf("𠮷田 茂"))).isEqualTo("𠮷");
        assertThat(inside(avatarOf("（株）山田"))).isEqualTo("株");
    }

    @Test
    void aPhotoTakesItsPlace() {
        PersonAvatar avatar =
                new PersonAvatar(person("佐藤 花子", Optional.of(new ImageId(42))));
        assertThat(inside(avatar)).isEqualTo("<img alt loading=\"lazy\" src=\"/media/42/thumbnail\">");
    }

    @Test
    void screenReadersPassOverIt() {
        assertThat(avatarOf("佐藤 花子").getElement().getAttribute("aria-hidden")).isEqualTo("true");
    }

    @Test
    void colleaguesWithNeighbouringIdsGetManyColours() {
        long first = 7_340_000_000_000L;
        assertThat(LongStream.range(first, first + 40).mapToObj(WarmColor::of).distinct())
                .hasSizeGreaterThan(7);
    }

    private static String inside(PersonAvatar avatar) {
        return avatar.getElement().getProperty("innerHTML");
    }

    private static PersonAvatar avatarOf(String name) {
        return new PersonAvatar(person(name, Optional.empty()));
    }

    private static Person person(String name, Optional<ImageId> photo) {
        return new Person(
                new PersonId(7), "x", name, "", "", Role.MEMBER, PersonStatus.ACTIVE,
                Language.JA, photo);
    }
}

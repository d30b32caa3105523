package org.hiroba.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleDirectoryTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    private Caller administrator;

    @BeforeEach
    void company() {
        administrator = hiroba.found();
    }

    @Test
    void listsAreSortedByReadingAsDictionariesDo() {
        add("w", "渡辺 一", "わたなべ はじめ");
        add("g", "後藤 二", "ごとう じ");
        add("k", "小島 三", "こじま さん");
        add("a", "John Adams", "Adams John");
        add("k2", "児島 四", "コジマ シ");

        assertThat(names()).containsExactly("John Adams", "管理 花子", "小島 三", "児島 四", "後藤 二", "渡辺 一");
    }

    @Test
    void theOrderSurvivesARestartAndFollowsAChange() {
        PersonId person = add("w", "渡辺 一", "わたなべ はじめ").id();
        hiroba.restart();
        hiroba.identity().accounts().change(
                administrator,
                person,
                new PersonChange("阿部 一", "あべ はじめ", "本部", Language.JA, Optional.empty(), Profile.EMPTY));

        assertThat(names()).containsExactly("阿部 一", "管理 花子");
    }

    @Test
    void aPersonIsFoundHoweverTheNameIsTyped() {
        Caller hanako = hiroba.member("hanako");

        for (String words : List.of(
                "佐藤", "佐藤花子", "佐藤 花子", "さとう", "さとうは", "サトウ", "ｻﾄｳ", "さど", "さt", "さとうh", "hana", "ＨＡＮＡ", "千葉", "千葉 さと")) {
            assertThat(found(words)).as(words).containsExactly(hanako.person());
        }
        assertThat(found("鈴木")).isEmpty();
        assertThat(found("佐藤 大阪")).isEmpty();
    }

    @Test
    void whoBeginsWithTheWordsComesBeforeWhoContainsThem() {
        activate(add("a", "青木 香", "あおき かおり"));
        activate(add("b", "木村 拓", "きむら たく"));

        assertThat(hiroba.identity().people().search("き", 10))
                .extracting(Person::name)
                .containsExactly("木村 拓", "青木 香");
    }

    @Test
    void suggestionsAreOfActivePeopleOnlyAndLimited() {
        add("a", "青木 香", "あおき かおり");

        assertThat(found("青木")).isEmpty();
        assertThat(hiroba.identity().people().search(Set.of(PersonStatus.ACTIVE, PersonStatus.INVITED), "青木", 10))
                .extracting(Person::login)
                .containsExactly("a");
        assertThat(hiroba.identity().people().search("", 1)).hasSize(1);
        assertThatThrownBy(() -> hiroba.identity().people().search("a", 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTransactionSeesThePeopleThatItMadeAndNobodyElseDoesBeforeItsEnd() {
        var people = hiroba.identity().people();

        assertThatThrownBy(() -> hiroba.database().transactions().run(() -> {
                    Person made = add("a", "青木 香", "あおき かおり");
                    assertThat(people.find(made.id())).contains(made);
                    assertThat(people.findByLogin("A")).contains(made);
                    assertThat(people.list(PersonStatus.INVITED)).isEmpty();
                    throw new IllegalStateException("Never mind");
                }))
                .hasMessage("Never mind");

        assertThat(people.findByLogin("a")).isEmpty();
        assertThat(people.list(PersonStatus.INVITED)).isEmpty();
    }

    @Test
    void aStateThatComesTooLateIsIgnored() {
        Person person = add("a", "青木 香", "あおき かおり");
        PeopleDirectory people = hiroba.identity().people();
        Person renamed = hiroba.identity().accounts().change(
                administrator,
                person.id(),
                new PersonChange("青木 薫", "あおき かおる", "本部", Language.JA, Optional.empty(), Profile.EMPTY));

        people.put(new StoredPerson(person, Profile.EMPTY, 1));

        assertThat(people.load(person.id())).isEqualTo(renamed);
        assertThat(people.list(PersonStatus.INVITED)).containsExactly(renamed);
    }

    @Test
    void thousandsAreSearchedInAnInstant() {
        for (int i = 0; i < 3000; i++) {
            hiroba.identity().people().put(new StoredPerson(
                    new Person(
                            new PersonId(1_000_000L + i),
                            "p" + i,
                            "社員 " + i,
                            "しゃいん",
                            "第" + i % 30 + "店",
                            Role.MEMBER,
                            PersonStatus.ACTIVE,
                            Language.JA,
                            Optional.empty()),
                    Profile.EMPTY,
                    1));
        }

        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(hiroba.identity().people().search("しゃいん " + i, 10)).hasSize(10);
        }
        assertThat((System.nanoTime() - start) / 20).isLessThan(200_000_000L);
    }

    private Person add(String login, String name, String reading) {
        return hiroba.identity().accounts()
                .create(administrator, new NewPerson(login, name, reading, "本部", Role.MEMBER, Language.JA));
    }

    private void activate(Person person) {
        String secret = hiroba.identity().accounts().invite(administrator, person.id());
        hiroba.identity().invitations().redeem(secret, TestPlatform.PASSWORD, TestPlatform.DESK);
    }

    private List<PersonId> found(String words) {
        return hiroba.identity().people().search(words, 10).stream().map(Person::id).toList();
    }

    private List<String> names() {
        return hiroba.identity().people().list(PersonStatus.ACTIVE, PersonStatus.INVITED).stream()
                .map(Person::name)
                .toList();
    }
}

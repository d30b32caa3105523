package org.hiroba.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.example.domain.ThanksService;
import org.hiroba.example.storage.SqlThanksRepository;
import org.hiroba.testkit.TestPlatform;
import org.hiroba.testkit.TextRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class ThanksServiceTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static ThanksService thanks;

    private final Caller hanako = hiroba.caller("hanako");
    private final Caller taro = hiroba.caller("taro");

    @BeforeAll
    static void install() {
        hiroba.install("example", new ExamplePlugin());
        PluginContext context = hiroba.context("example");
        thanks = new ThanksService(context, new SqlThanksRepository(context.sql()));
    }

    @Test
    void everybodySeesWhoThankedWhom() {
        thanks.give(hanako, taro.person(), "  for the umbrella ");

        assertThat(thanks.latest(taro, 5).getFirst()).satisfies(given -> {
            assertThat(given.giver()).isEqualTo(hanako.person());
            assertThat(given.words()).isEqualTo("for the umbrella");
        });
    }

    @Test
    void nobodyThanksOneselfOrANobodyOrWithoutWords() {
        assertRefused(ErrorCode.INVALID, () -> thanks.give(hanako, hanako.person(), "me"));
        assertRefused(ErrorCode.NOT_FOUND, () -> thanks.give(hanako, new PersonId(42), "you"));
        assertRefused(ErrorCode.INVALID, () -> thanks.give(hanako, taro.person(), " "));
        assertRefused(ErrorCode.INVALID, () -> thanks.give(hanako, taro.person(), "x".repeat(141)));
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(TextRules.faults(Path.of("target/classes"), "example", "example.thanks-given", "example.max-length"))
                .isEmpty();
    }

    private static void assertRefused(ErrorCode code, Runnable operation) {
        assertThatThrownBy(operation::run)
                .isInstanceOfSatisfying(
                        HirobaException.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}

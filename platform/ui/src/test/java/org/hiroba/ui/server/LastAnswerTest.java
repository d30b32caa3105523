package org.hiroba.ui.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LastAnswerTest {
    private static final String LARGE = "{\"v\":\"広場 🎉\"}".repeat(LastAnswer.WORTH_CHARACTERS);

    private final UI page = new UI();

    @Test
    void aLargeAnswerIsKeptSmallAndGivenBackAsItWas() {
        answer(LARGE);
        assertThat(page.getInternals().getLastRequestResponse()).isNull();
        assertThat(Objects.requireNonNull(ComponentUtil.getData(page, LastAnswer.class)).packed().length)
                .isLessThan(LARGE.length() / 20);

        LastAnswer.unpack(page);
        assertThat(page.getInternals().getLastRequestResponse()).isEqualTo(LARGE);
    }

    @Test
    void itIsGivenBackHoweverOftenTheBrowserAsks() {
        answer(LARGE);
        for (int times = 0; times < 2; times++) {
            LastAnswer.unpack(page);
            assertThat(page.getInternals().getLastRequestResponse()).isEqualTo(LARGE);
            LastAnswer.pack(page);
        }
    }

    @Test
    void aSmallAnswerAfterALargeOneIsTheLast() {
        answer(LARGE);
        answer("{}");
        LastAnswer.unpack(page);

        assertThat(page.getInternals().getLastRequestResponse()).isEqualTo("{}");
    }

    private void answer(String words) {
        page.getInternals().setLastRequestResponse(words);
        LastAnswer.pack(page);
    }
}

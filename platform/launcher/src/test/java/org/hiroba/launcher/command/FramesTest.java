package org.hiroba.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hiroba.launcher.command.Frames.Reply;
import org.hiroba.launcher.command.Frames.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class FramesTest {
    @Test
    void aRequestIsReadAsItWasWritten() {
        Request request = new Request(List.of("import", "花子 \"の\" 社員\n.csv", "\\"), "ja");
        assertThat(Frames.write(request)).doesNotContain("\n");
        assertThat(Frames.readRequest(Frames.write(request))).isEqualTo(request);
        assertThat(Frames.readRequest("{\"later\":{\"a\":[1]},\"words\":[],\"language\":\"en\"}"))
                .isEqualTo(new Request(List.of(), "en"));
    }

    @Test
    void aReplyIsReadAsItWasWritten() {
        for (Reply reply : List.of(Reply.text("行\t1\r\n"), Reply.progress(1L << 40, 1L << 41), Reply.exit(3))) {
            assertThat(Frames.write(reply)).doesNotContain("\n");
            assertThat(Frames.readReply(Frames.write(reply))).isEqualTo(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET / HTTP/1.1", "[]", "{\"words\":\"x\"}", "{\"words\":[1]}", "{\"words\":[\"x\"]", "{\"exit\":\"x\"}"})
    void whatIsNoFrameIsRefused(String line) {
        assertThatThrownBy(() -> {
                    Frames.readRequest(line);
                    Frames.readReply(line);
                })
                .isInstanceOf(JacksonException.class);
    }
}

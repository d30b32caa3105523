package org.hiroba.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarTest {
    private final List<Integer> heard = new ArrayList<>();
    private final Ear ear = new Ear(new Ear.Listener() {
        @Override
        public void heard(int number) {
            heard.add(number);
        }

        @Override
        public void pinged() {
            heard.add(-1);
        }
    });

    @Test
    void messagesAreFoundInFramesOfOneLineAndOfSeveral() {
        ear.take(frames(told(7), told(8) + "\n{\"type\":\"at\",\"sequence\":\"3\"}\n" + told(9)));

        assertThat(heard).containsExactly(7, 8, 9);
        assertThat(ear.faults()).isZero();
        assertThat(ear.lines()).isEqualTo(4);
    }

    @Test
    void anAnswerToTheSenderIsNotAReceipt() {
        ear.take(frames("{\"type\":\"answer\",\"id\":\"1\",\"data\":{\"text\":\"000000001 a\"}}"));

        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsLostDoubledOrOutOfOrderIsAFault() {
        ear.take(frames(told(1), told(3), told(3), told(2), told(3)));

        assertThat(ear.faults()).isEqualTo(3);
    }

    @Test
    void halfAFrameWaitsForTheOtherHalf() {
        ByteBuffer whole = frames(told(1));
        ByteBuffer half = whole.duplicate().limit(whole.limit() - 1);

        ear.take(half);
        assertThat(heard).isEmpty();
        assertThat(half.position()).isZero();

        ear.take(whole);
        assertThat(heard).containsExactly(1);
    }

    private static String told(int number) {
        return "{\"type\":\"chat.message-posted\",\"data\":{\"text\":\"%09d %s\"}}".formatted(number, "x".repeat(100));
    }

    private static ByteBuffer frames(String... texts) {
        ByteBuffer frames = ByteBuffer.allocate(4096);
        for (String text : texts) {
            byte[] payload = text.getBytes(StandardCharsets.UTF_8);
            frames.put((byte) 0x81);
            if (payload.length < 126) {
                frames.put((byte) payload.length);
            } else {
                frames.put((byte) 126).putShort((short) payload.length);
            }
            frames.put(payload);
        }
        return frames.flip();
    }
}

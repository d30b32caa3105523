package org.hiroba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ten times kill -9 under load: what was acknowledged is there, once, in order. */
class KillE2E {
    private static final int KILLS = 10;
    private static final int WRITERS = 4;
    private static final int BETWEEN_KILLS = 30;

    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany(Map.of("chat.message.burst", "1000000"));

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void nothingAcknowledgedIsLostDoubledOrOutOfOrder() throws Exception {
        ApiClient api = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        String conversation = api.post("/conversations/talk", "{\"audience\":\"group:" + group(api) + "\"}")
                .path("conversation")
                .path("id")
                .asString();
        for (int round = 0; round < KILLS; round++) {
            writeUntilKilled(api, conversation, round);
            hiroba.start();
        }
        List<String> found = api.allMessages(conversation);
        assertThat(found).doesNotHaveDuplicates().containsAll(acknowledged);
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = "w" + writer + "-";
            List<Long> numbers = found.stream()
                    .filter(text -> text.startsWith(prefix))
                    .map(text -> Long.parseLong(text.substring(prefix.length())))
                    .toList();
            assertThat(numbers).isSorted();
        }
    }

    private static String group(ApiClient api) throws IOException {
        return api.get("/groups").path(0).path("id").asString();
    }

    private void writeUntilKilled(ApiClient api, String conversation, int round) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        CountDownLatch enough = new CountDownLatch(BETWEEN_KILLS);
        List<Thread> writers = new ArrayList<>(IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual()
                        .start(() -> write(api, conversation, writer, round * 100_000L, going, enough)))
                .toList());
        assertThat(enough.await(60, TimeUnit.SECONDS)).as("messages get through").isTrue();
        hiroba.kill();
        going.set(false);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void write(
            ApiClient api, String conversation, int writer, long from, AtomicBoolean going, CountDownLatch enough) {
        for (long number = from; going.get(); number++) {
            String text = "w" + writer + "-" + number;
            try {
                if (api.say(conversation, text, text)) {
                    acknowledged.add(text);
                    enough.countDown();
                }
            } catch (IOException killed) {
                return;
            }
        }
    }
}

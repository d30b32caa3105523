package org.hiroba.bench.fanout;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.hiroba.bench.Run;
import org.hiroba.bench.company.Crowd;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.hiroba.testkit.appliance.TrustEverybody;
import tools.jackson.databind.JsonNode;

/**
 * Hiroba as it is installed: a company of real accounts, a group of so many members, its conversation. What the sender says is
 * a call over the live stream, with rights, journal and database.
 */
final class HirobaSide implements Side {
    private final RunningHiroba hiroba;
    private final Crowd crowd;
    private String conversation = "";
    private int groups;

    HirobaSide(Run run, int people) throws IOException, InterruptedException {
        hiroba = RunningHiroba.ofCompany(Map.of(
                "chat.message.burst", "1000000",
                "chat.message.refill", "PT0.000001S",
                "access.password.memory-mib", "19"));
        crowd = new Crowd(run, hiroba, people);
    }

    /** Makes a group of the first so many, whose conversation is spoken in from now on. */
    void gather(int people) throws IOException {
        ApiClient administrator = crowd.administrator();
        JsonNode group = administrator.post(
                "/groups",
                "{\"name\":\"広場 %d\",\"purpose\":\"計測\",\"lane\":\"WORK\",\"openness\":\"OPEN\"}".formatted(++groups));
        String id = group.path("id").asString();
        crowd.join(id, people);
        JsonNode talk = administrator.post("/conversations/talk", "{\"audience\":\"group:" + id + "\"}");
        conversation = talk.path("conversation").path("id").asString();
    }

    /** What is told of a message, with {@link BareServer#TEXT} where the text goes. */
    String template() throws IOException {
        JsonNode message = new ApiClient(hiroba, crowd.members().getFirst().token())
                .post("/conversations/" + conversation + "/messages", "{\"text\":\"" + BareServer.TEXT + "\"}");
        return "{\"type\":\"chat.message-posted\",\"sequence\":\"48231\",\"at\":\"2026-11-22T02:11:04.123456Z\","
                + "\"audience\":\"group:12\",\"actor\":\"17\",\"subject\":\"message:9001\",\"data\":" + message + "}";
    }

    @Override
    public String name() {
        return "Hiroba";
    }

    @Override
    public ProcessHandle process() {
        return hiroba.process();
    }

    @Override
    public Listeners connect(Tally tally, int people) throws IOException {
        Listeners listeners = new Listeners(tally);
        int port = URI.create(hiroba.address()).getPort();
        for (Crowd.Member member : crowd.members().subList(0, people)) {
            listeners.connect(
                    port,
                    TrustEverybody.context(),
                    "Authorization: Bearer " + member.token() + "\r\nSec-WebSocket-Protocol: hiroba.v1\r\n",
                    "{\"op\":\"start\"}");
        }
        listeners.listen();
        return listeners;
    }

    @Override
    public String post(int number, String text) {
        return "{\"op\":\"call\",\"id\":\"" + number + "\",\"type\":\"chat.post\",\"data\":{\"conversation\":\"" + conversation
                + "\",\"text\":\"" + text + "\"}}";
    }

    @Override
    public void close() {
        hiroba.close();
    }
}

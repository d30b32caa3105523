package org.hiroba.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private final Report report = new Report();

    private String table() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theMedianIsTheValueInTheMiddle() {
        assertThat(Samples.of(3, 1, 2).median()).isEqualTo(2);
        assertThat(Samples.of(4, 1, 2, 3).median()).isEqualTo(2.5);
        assertThat(Samples.of(1, 2, 3, 4, 5).quantile(0.75)).isEqualTo(4);
    }

    @Test
    void roundsAreComparedWithTheirOwnNeighbour() {
        Ratio ratio = Ratio.of(Samples.of(20, 200, 2), Samples.of(10, 100, 1));

        assertThat(ratio.rounds().values()).containsExactly(2.0, 2.0, 2.0);
    }

    @Test
    void unequalRoundsAreComparedWithTheMedian() {
        assertThat(Ratio.of(Samples.of(20, 40), Samples.of(10)).rounds().values()).containsExactly(2.0, 4.0);
    }

    @Test
    void whatMissesItsGoalSaysSo() {
        report.add("slow", "ms", Samples.of(14, 15, 16), Samples.of(10, 10, 10), Goal.atMost(1.3));
        report.add("quick", "ms", Samples.of(9), Samples.of(10), Goal.atMost(1.3));
        report.add("rate", "/s", Samples.of(70), Samples.of(100), Goal.atLeast(0.75));

        List<String> lines = table().lines().toList();
        assertThat(lines.get(1)).contains("15.0 ms", "10.0 ms", "1.50", "<= 1.30 MISSED", "14.0..16.0, ratio 1.40..1.60");
        assertThat(lines.get(2)).contains("0.90").doesNotContain("MISSED");
        assertThat(lines.get(3)).contains(">= 0.75 MISSED");
    }

    @Test
    void programsReadEveryRound() {
        report.add("start", "ms", Samples.of(1, 2), Samples.of(2, 2), Goal.atMost(1.3));
        report.remark("noisy");

        JsonNode json = JsonMapper.shared().readTree(report.json(Map.of("processors", 2)));
        assertThat(json.path("processors").asInt()).isEqualTo(2);
        JsonNode row = json.path("rows").path(0);
        assertThat(row.path("hiroba").path("rounds").path(1).asDouble()).isEqualTo(2);
        assertThat(row.path("ratio").path("median").asDouble()).isEqualTo(0.75);
        assertThat(row.path("met").asBoolean()).isTrue();
        assertThat(json.path("remarks").path(0).asString()).isEqualTo("noisy");
    }
}

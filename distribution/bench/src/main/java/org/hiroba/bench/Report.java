package org.hiroba.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as a table for people and as JSON for programs. */
public final class Report {
    private final List<Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * A line of the table.
     *
     * @param unit of both sides, e.g. {@code ms}
     * @param goal none if the figure is for information
     */
    public record Row(String what, String unit, Samples hiroba, @Nullable Samples baseline, @Nullable Goal goal) {
        @Nullable Ratio ratio() {
            return baseline == null ? null : Ratio.of(hiroba, baseline);
        }
    }

    /** Both sides, with what the ratio of Hiroba's to the baseline's should be. */
    public void add(String what, String unit, Samples hiroba, Samples baseline, Goal goal) {
        rows.add(new Row(what, unit, hiroba, baseline, goal));
    }

    /** Both sides, without a goal. */
    public void add(String what, String unit, Samples hiroba, Samples baseline) {
        rows.add(new Row(what, unit, hiroba, baseline, null));
    }

    /** Hiroba alone. */
    public void add(String what, String unit, Samples hiroba) {
        rows.add(new Row(what, unit, hiroba, null, null));
    }

    /** A sentence under the table: a caveat, or that something could not be measured. */
    public void remark(String sentence) {
        remarks.add(sentence);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The table. */
    public void print(PrintStream out) {
        int width = rows.stream().mapToInt(row -> row.what().length()).max().orElse(4);
        String format = "%-" + width + "s  %14s  %14s  %6s  %-8s  %s%n";
        out.printf(format, "what", "Hiroba", "baseline", "ratio", "goal", "spread");
        for (Row row : rows) {
            Ratio ratio = row.ratio();
            Goal goal = row.goal();
            Samples baseline = row.baseline();
            out.printf(
                    format,
                    row.what(),
                    number(row.hiroba().median()) + " " + row.unit(),
                    baseline == null ? "" : number(baseline.median()) + " " + row.unit(),
                    ratio == null ? "" : fraction(ratio.median()),
                    goal == null || ratio == null ? "" : goal + (goal.isMetBy(ratio.median()) ? "" : " MISSED"),
                    spread(row.hiroba(), ratio));
        }
        remarks.forEach(out::println);
    }

    private static String spread(Samples hiroba, @Nullable Ratio ratio) {
        if (hiroba.values().size() == 1) {
            return "";
        }
        String own = number(hiroba.least()) + ".." + number(hiroba.most());
        return ratio == null
                ? own
                : own + ", ratio " + fraction(ratio.rounds().least()) + ".."
                        + fraction(ratio.rounds().most());
    }

    private static String fraction(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Three digits that count, never fewer than all before the point. */
    private static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** Everything, values of each round included. @param about what it was measured on */
    public String json(Map<String, Object> about) {
        Map<String, Object> all = new LinkedHashMap<>(about);
        all.put("rows", rows.stream().map(Report::fields).toList());
        all.put("remarks", remarks);
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(all);
    }

    private static Map<String, Object> fields(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", row.what());
        fields.put("unit", row.unit());
        fields.put("hiroba", side(row.hiroba().values(), row.hiroba().median()));
        Samples baseline = row.baseline();
        Ratio ratio = row.ratio();
        if (baseline != null && ratio != null) {
            fields.put("baseline", side(baseline.values(), baseline.median()));
            fields.put("ratio", side(ratio.rounds().values(), ratio.median()));
        }
        Goal goal = row.goal();
        if (goal != null && ratio != null) {
            fields.put("goal", goal.toString());
            fields.put("met", goal.isMetBy(ratio.median()));
        }
        return fields;
    }

    private static Map<String, Object> side(Collection<Double> values, double median) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("median", median);
        fields.put("rounds", values);
        return fields;
    }
}

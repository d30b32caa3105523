package org.hiroba.tasks.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.hiroba.api.identity.PersonId;

/**
 * What a form that was open for a while makes of a task: only what was changed in the form, so that what others did meanwhile stays.
 * Field by field, people one by one, the checklist line by line; ticks are never the form's.
 */
final class TaskMerge {
    private TaskMerge() {}

    /** @param began what the form showed when it was opened */
    static TaskWish of(Task now, TaskWish began, TaskWish wish) {
        return new TaskWish(
                changed(began.title(), wish.title(), now.title()),
                changed(began.notes(), wish.notes(), now.notes()),
                changed(began.group(), wish.group(), now.group()),
                people(began.assignees(), wish.assignees(), now.assignees()),
                changed(began.due(), wish.due(), now.due()),
                checklist(lines(began.checklist()), lines(wish.checklist()), lines(now.checklist())));
    }

    private static <T> T changed(T began, T wished, T now) {
        return wished.equals(began) ? now : wished;
    }

    private static List<PersonId> people(List<PersonId> began, List<PersonId> wished, List<PersonId> now) {
        List<PersonId> people = new ArrayList<>(now);
        people.removeIf(person -> began.contains(person) && !wished.contains(person));
        wished.stream()
                .filter(person -> !began.contains(person) && !people.contains(person))
                .forEach(people::add);
        return people;
    }

    /** A line by its words, and which of those with the same words. */
    private record Line(String words, int number) {}

    private static SequencedMap<Line, Boolean> lines(List<CheckItem> items) {
        Map<String, Integer> met = new HashMap<>();
        SequencedMap<Line, Boolean> lines = new LinkedHashMap<>();
        items.stream().filter(item -> !item.words().isBlank()).forEach(item -> {
            String words = item.words().strip();
            lines.put(new Line(words, met.merge(words, 1, Integer::sum)), item.done());
        });
        return lines;
    }

    private static List<CheckItem> checklist(
            SequencedMap<Line, Boolean> began, SequencedMap<Line, Boolean> wished, SequencedMap<Line, Boolean> now) {
        List<Line> after = List.copyOf(wished.keySet());
        Map<Line, Line> reworded = reworded(List.copyOf(began.keySet()), after, now);
        List<Line> before = renamed(began, reworded);
        List<Line> present = renamed(now, reworded);
        List<Line> lines = new ArrayList<>(after.equals(before) ? present : after);
        lines.removeIf(line -> before.contains(line) && !present.contains(line));
        insertOthers(lines, before, present);
        List<Boolean> ticks = List.copyOf(now.values());
        return lines.stream()
                .map(line -> new CheckItem(line.words(), present.contains(line) && ticks.get(present.indexOf(line))))
                .toList();
    }

    /** What others added stands below the line that it was put under. */
    private static void insertOthers(List<Line> lines, List<Line> before, List<Line> present) {
        for (int i = 0; i < present.size(); i++) {
            Line line = present.get(i);
            if (!before.contains(line) && !lines.contains(line)) {
                int above = i - 1;
                while (above >= 0 && !lines.contains(present.get(above))) {
                    above--;
                }
                lines.add(above < 0 ? 0 : lines.indexOf(present.get(above)) + 1, line);
            }
        }
    }

    /** A line with much the same words in the place of one that is gone is that line, and keeps its tick. */
    private static Map<Line, Line> reworded(List<Line> before, List<Line> after, Map<Line, Boolean> now) {
        Map<Line, Line> reworded = new HashMap<>();
        for (int i = 0; before.size() == after.size() && i < after.size(); i++) {
            Line old = before.get(i);
            Line next = after.get(i);
            boolean replaced = !after.contains(old) && !before.contains(next);
            if (replaced && now.containsKey(old) && !now.containsKey(next) && isAlike(old.words(), next.words())) {
                reworded.put(old, next);
            }
        }
        return reworded;
    }

    /** Whether beginning and end, where they are the same, make up half of the shorter one. */
    private static boolean isAlike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return 2 * (head + tail) >= shorter;
    }

    private static List<Line> renamed(SequencedMap<Line, Boolean> lines, Map<Line, Line> names) {
        return lines.keySet().stream()
                .map(line -> names.getOrDefault(line, line))
                .toList();
    }
}

package org.hiroba.tasks.views;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Where the keyboard is in a list of tasks that is drawn anew: what was ticked is gone, and the next one takes its place. */
final class RowFocus {
    private final List<TaskRow> rows = new ArrayList<>();
    private OptionalInt ticked = OptionalInt.empty();

    /** The list is empty again. */
    void clear() {
        rows.clear();
    }

    TaskRow add(TaskRow row) {
        rows.add(row);
        row.whenTicked(() -> ticked = OptionalInt.of(rows.indexOf(row)));
        return row;
    }

    /** On the row of that task, if it is there. */
    void on(long task) {
        rows.stream().filter(row -> row.task().id() == task).findFirst().ifPresent(TaskRow::focusBox);
    }

    /** After the list is drawn: on the row that stands where the ticked one stood. */
    void restore() {
        ticked.ifPresent(at -> {
            if (!rows.isEmpty()) {
                rows.get(Math.min(at, rows.size() - 1)).focusBox();
            }
        });
        ticked = OptionalInt.empty();
    }
}

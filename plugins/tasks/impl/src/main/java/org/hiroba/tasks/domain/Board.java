package org.hiroba.tasks.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hiroba.api.audience.Audience;

/** The order within a column: numbers with gaps, so that putting one between two others changes that one alone. */
final class Board {
    private static final long GAP = 1L << 20;
    private static final int MOST = 1_000;

    private final TaskRepository repository;

    Board(TaskRepository repository) {
        this.repository = repository;
    }

    long end(Audience audience, Status status) {
        return repository.lastPlace(audience, status) + GAP;
    }

    /** Where the task goes in the column, above the other one; at the end if that is not there (any more). */
    long placeFor(Task task, Status status, Optional<Long> before) {
        List<Task> column = column(task, status);
        int index = indexOf(column, before);
        if (index < 0) {
            return end(task.audience(), status);
        }
        if (gapAbove(column, index) < 2) {
            IntStream.range(0, column.size()).forEach(i -> repository.move(column.get(i).id(), (i + 1) * GAP));
            return index * GAP + GAP / 2;
        }
        long below = column.get(index).place();
        return below - gapAbove(column, index) / 2;
    }

    private List<Task> column(Task task, Status status) {
        return repository.listOf(task.audience(), status, MOST).stream()
                .filter(each -> each.id() != task.id())
                .toList();
    }

    private static int indexOf(List<Task> column, Optional<Long> before) {
        return before.map(id -> IntStream.range(0, column.size())
                        .filter(i -> column.get(i).id() == id)
                        .findFirst()
                        .orElse(-1))
                .orElse(-1);
    }

    private static long gapAbove(List<Task> column, int index) {
        return column.get(index).place() - (index == 0 ? column.get(0).place() - 2 * GAP : column.get(index - 1).place());
    }
}

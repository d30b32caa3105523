package org.hiroba.tasks.domain;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;

/** What a task may say, whoever asks. */
final class TaskRules {
    static final int MAX_TITLE = 200;
    private static final int MAX_NOTES = 10_000;
    private static final int MAX_ITEMS = 50;
    /** Beyond this a date is a slip of the keyboard. */
    private static final int MAX_YEARS_AHEAD = 100;

    private final Calendar calendar;

    TaskRules(Calendar calendar) {
        this.calendar = calendar;
    }

    /** @param before the due date that it has already, which may be past */
    TaskWish check(TaskWish wish, Optional<Due> before) {
        wish.due().filter(due -> !wish.due().equals(before)).ifPresent(this::checkDue);
        return checkWords(wish);
    }

    static TaskWish checkWords(TaskWish wish) {
        String title = wish.title().strip().replaceAll("\\s+", " ");
        if (title.isEmpty() || title.length() > MAX_TITLE) {
            throw HirobaException.invalid("tasks.error.title", MAX_TITLE);
        }
        String notes = wish.notes().strip();
        if (notes.length() > MAX_NOTES) {
            throw new HirobaException(ErrorCode.TOO_LARGE, "tasks.error.notes", MAX_NOTES, notes.length());
        }
        return new TaskWish(
                title, notes, wish.group(), wish.assignees(), wish.due(), checkItems(wish.checklist()));
    }

    private static List<CheckItem> checkItems(List<CheckItem> items) {
        List<CheckItem> kept = items.stream()
                .map(item -> new CheckItem(item.words().strip(), item.done()))
                .filter(item -> !item.words().isEmpty())
                .toList();
        if (kept.size() > MAX_ITEMS || kept.stream().anyMatch(item -> item.words().length() > MAX_TITLE)) {
            throw HirobaException.invalid("tasks.error.checklist", MAX_ITEMS, MAX_TITLE);
        }
        return kept;
    }

    private void checkDue(Due due) {
        if (due.day().isAfter(calendar.today().plusYears(MAX_YEARS_AHEAD))) {
            throw HirobaException.invalid("tasks.error.far");
        }
        if (calendar.isOver(due)) {
            throw HirobaException.invalid("tasks.error.past");
        }
    }
}

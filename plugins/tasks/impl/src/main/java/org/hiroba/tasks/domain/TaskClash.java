package org.hiroba.tasks.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody else has made of fields that are to be rewritten, too, since the form that does so was opened. People and checklist are
 * merged and never clash.
 *
 * @param theirs the task as it is now
 * @param fields those that say something else by now than at the beginning, and something else than was wished
 */
public record TaskClash(TaskWish theirs, Set<Field> fields) {
    /** What cannot be merged. */
    public enum Field {
        TITLE,
        NOTES,
        GROUP,
        DUE
    }

    public TaskClash {
        fields = fields.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fields));
    }

    static TaskClash of(Task now, TaskWish began, TaskWish wish) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        mark(fields, Field.TITLE, began.title(), wish.title(), now.title());
        mark(fields, Field.NOTES, began.notes(), wish.notes(), now.notes());
        mark(fields, Field.GROUP, began.group(), wish.group(), now.group());
        mark(fields, Field.DUE, began.due(), wish.due(), now.due());
        return new TaskClash(TaskWish.as(now), fields);
    }

    private static <T> void mark(Set<Field> fields, Field field, T began, T wished, T now) {
        if (!now.equals(began) && !wished.equals(began) && !wished.equals(now)) {
            fields.add(field);
        }
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** What a form began with whose user has seen these: saving it once more writes over them. */
    public TaskWish seen(TaskWish began) {
        return new TaskWish(
                fields.contains(Field.TITLE) ? theirs.title() : began.title(),
                fields.contains(Field.NOTES) ? theirs.notes() : began.notes(),
                fields.contains(Field.GROUP) ? theirs.group() : began.group(),
                began.assignees(),
                fields.contains(Field.DUE) ? theirs.due() : began.due(),
                began.checklist());
    }
}

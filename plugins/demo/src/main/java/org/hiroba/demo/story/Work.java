package org.hiroba.demo.story;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hiroba.demo.story.Story.When;

/** What the company has to do, and the files that it shares. What was said is named by some words of it. */
public record Work(List<ToDo> tasks, List<Shared> files) {
    /**
     * A task.
     *
     * @param people who is to do it
     * @param group its key; empty for a task of those involved alone
     * @param source words of what it was made of; may be empty
     * @param dueIn working days from today, negative for what is past
     * @param dueTime of that day, e.g. {@code 16:00}; may be empty
     * @param begun whether somebody is at it
     */
    public record ToDo(
            String title,
            String notes,
            String by,
            List<String> people,
            String group,
            String source,
            When made,
            Optional<Integer> dueIn,
            String dueTime,
            boolean begun,
            Optional<When> done,
            List<String> checklist) {}

    /**
     * A file.
     *
     * @param group the key of the group that it is shared with; empty for one that hangs on something
     * @param on words of what it hangs on; may be empty
     * @param only who may see it; empty for all who see where it is
     * @param expiresIn days
     * @param versions oldest first
     */
    public record Shared(
            String name,
            String group,
            String on,
            List<String> only,
            Optional<Integer> expiresIn,
            boolean downloadable,
            List<Version> versions) {}

    /** What a file was at some time. */
    public record Version(String by, When when, Supplier<byte[]> bytes) {}
}

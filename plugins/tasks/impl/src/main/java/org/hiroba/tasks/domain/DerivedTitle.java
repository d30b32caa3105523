package org.hiroba.tasks.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;

/** Tells whether a title repeats words of what the task was made of, so that it goes when those words are recalled. */
record DerivedTitle(PluginContext hiroba) {
    /** So many characters in a row are no accident; a Japanese sentence says a lot in them. */
    private static final int RUN = 6;

    /** The title that a task of this content begins with. */
    String of(Content source) {
        return hiroba.richText().toExcerpt(source.text(), TaskRules.MAX_TITLE);
    }

    /** Whether it repeats the words as they were written, or as they are read: with people's names instead of their login names. */
    boolean repeats(String title, Content source) {
        return title.equals(of(source))
                || repeats(title, source.text())
                || repeats(title, hiroba.richText().toExcerpt(source.text(), Integer.MAX_VALUE));
    }

    /** Whether the task's new title does. What came from a source that was edited since, or is out of sight, still does. */
    boolean isFromSource(Caller caller, Task task, String title) {
        boolean before = task.titleFromSource();
        if (task.source().isEmpty() || title.equals(task.title()) || before && rewords(title, task.title())) {
            return before;
        }
        ContentRef ref = task.source().get();
        return Optional.ofNullable(
                        hiroba.contents().findAll(caller, List.of(ref)).get(ref))
                .map(content -> repeats(title, content))
                .orElse(before);
    }

    private static boolean rewords(String title, String old) {
        String from = squeezed(old);
        return repeats(title, old) || !from.isEmpty() && squeezed(title).contains(from);
    }

    /** Whether a run of characters of the title, or the whole of a short one, stands in the source's words. */
    private static boolean repeats(String title, String source) {
        String words = squeezed(title);
        String from = squeezed(source);
        if (words.isEmpty()) {
            return false;
        }
        int run = Math.min(RUN, words.length());
        for (int start = 0; start + run <= words.length(); start++) {
            if (from.contains(words.substring(start, start + run))) {
                return true;
            }
        }
        return false;
    }

    /** Without what an excerpt takes away: spaces, marks of Markdown, punctuation. */
    private static String squeezed(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}

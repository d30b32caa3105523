package org.hiroba.files.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Files of a place that somebody may see, newest first.
 *
 * @param next where looking stopped and goes on, however few were found until there; empty at the end
 */
public record FileListing(List<StoredFile> files, Optional<FileFilter.Place> next) {
    /** So many portions are looked through at once, if hardly any of their files may be seen. */
    private static final int MOST_PORTIONS = 20;

    /** @param read gives the next files of the place, more than the limit unless there are no more */
    static FileListing look(
            FileFilter filter, int limit, Function<FileFilter, List<StoredFile>> read, Predicate<StoredFile> visible) {
        List<StoredFile> seen = new ArrayList<>();
        FileFilter rest = filter;
        for (int portion = 0; portion < MOST_PORTIONS; portion++) {
            List<StoredFile> found = read.apply(rest);
            found.stream().filter(visible).forEach(seen::add);
            if (seen.size() > limit) {
                List<StoredFile> files = List.copyOf(seen.subList(0, limit));
                return new FileListing(files, filter.after(files.getLast()).before());
            }
            if (found.size() <= limit) {
                return new FileListing(List.copyOf(seen), Optional.empty());
            }
            rest = rest.after(found.getLast());
        }
        return new FileListing(List.copyOf(seen), rest.before());
    }
}

package org.hiroba.api.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Lets one kind of thing be found: it says what the journal's entries change, and reads what is to be found from its own
 * place. It does not check rights; the search does, by the audience of each {@link SearchItem}, when it searches and again when
 * it shows.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> what it throws is logged and the call comes again after a pause; until
 * then nothing more of this kind becomes findable, and other kinds go on. After three times things are asked for one by one; those that
 * still throw are left out until they change or the plugin is started again.
 *
 * @since 0.1
 */
@ConsumerType
public interface SearchSource extends Contribution {
    /** Of the references that it gives, e.g. {@code post}; lower case letters, digits, hyphens. */
    String kind();

    /** Key of the text that names one thing of this kind, e.g. 投稿, Post. */
    String titleKey();

    /** Key of the text that names several of them, e.g. Posts; the same text unless a language tells them apart. */
    default String severalKey() {
        return titleKey();
    }

    /** Icon of the theme. */
    String icon();

    /**
     * What an entry of the journal changed, made or took away. Called with every entry, so it looks at the entry alone unless
     * that speaks of many things at once. As it comes: the entry's subject, if it is of this kind.
     */
    default SearchTouch touchedBy(JournalEntry entry) {
        return entry.event()
                .subject()
                .filter(ref -> ref.kind().equals(kind()))
                .map(ref -> SearchTouch.of(List.of(ref.id())))
                .orElse(SearchTouch.NONE);
    }

    /** How many things are read at once, 1 to 1,000; fewer where each may have very many words. */
    default int batch() {
        return 500;
    }

    /**
     * Those of the ids that can be found, as they are now. What is missing, removed or recalled is left out, and so leaves the
     * index.
     *
     * @param ids up to 1,000
     */
    Map<Long, SearchItem> read(Collection<Long> ids);

    /**
     * Ids that exist, ascending, for making the index anew. May name what {@link #read} then leaves out.
     *
     * @param after 0 for the beginning
     * @param limit 1 to 1,000
     */
    List<Long> idsAfter(long after, int limit);

    /** About how many ids there are, to tell how far the making of an index has come. */
    long count();
}

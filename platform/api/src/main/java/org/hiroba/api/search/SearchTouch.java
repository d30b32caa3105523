package org.hiroba.api.search;

import java.util.Collection;
import java.util.List;
import org.hiroba.api.audience.Audience;

/**
 * What one entry of the journal means for what can be found: which things are to be read again.
 *
 * @param ids of single things
 * @param audiences everything that the index holds in these audiences, e.g. after a group was removed as a whole
 */
public record SearchTouch(Collection<Long> ids, Collection<Audience> audiences) {
    /** Nothing of this kind changed. */
    public static final SearchTouch NONE = new SearchTouch(List.of(), List.of());

    public static SearchTouch of(Collection<Long> ids) {
        return new SearchTouch(ids, List.of());
    }

    public static SearchTouch of(Audience audience) {
        return new SearchTouch(List.of(), List.of(audience));
    }
}

package org.hiroba.search.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.audience.Audience;

/**
 * What was found.
 *
 * @param next for the page after this one; left out at the end
 * @param total how much there is for the caller
 * @param totalIsLeast whether counting was given up at {@code total}
 * @param kinds how much of each kind
 * @param places how much in each audience; the fullest 20
 * @param meant other words that would find something, where these find little
 * @param rebuilding per cent of the index that is made, while it may miss things
 */
public record SearchJson(
        List<HitJson> items,
        Optional<String> next,
        int total,
        boolean totalIsLeast,
        Map<String, Integer> kinds,
        List<PlaceJson> places,
        Optional<String> meant,
        Optional<Integer> rebuilding) {

    /** An audience and how much of what was found is there. */
    public record PlaceJson(Audience audience, Optional<String> title, int count) {}
}

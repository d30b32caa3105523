package org.hiroba.web.rest.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path as OpenAPI writes it, without the patterns that {@code @Path} may give its parameters.
 *
 * @param patterns by parameter, where there is one
 */
record PathTemplate(String text, Map<String, String> patterns) {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+?)\\s*)?}");

    static PathTemplate parse(String path) {
        Map<String, String> patterns = new HashMap<>();
        String text = PARAMETER.matcher(path).replaceAll(found -> {
            if (found.group(2) != null) {
                patterns.put(found.group(1), found.group(2));
            }
            return Matcher.quoteReplacement("{" + found.group(1) + "}");
        });
        return new PathTemplate(text, Map.copyOf(patterns));
    }
}

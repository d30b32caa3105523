package org.hiroba.web.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Role;
import org.hiroba.api.setup.SetupChoice;
import org.hiroba.api.setup.SetupStep;
import org.hiroba.api.text.Language;
import org.hiroba.core.setup.LikelyZone;
import org.hiroba.core.setup.SetupRequest;

/**
 * What has been typed into the wizard so far. It lives in memory only, so that nothing is lost when one goes back, loads the
 * page again or changes the language, and nothing is left when one gives up.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class Draft {
    static final String PASSWORD = "password";
    static final String AGAIN = "again";
    static final String ZONE = "zone";
    private static final int LONGEST = 10_000;

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, List<String>> chosen = new HashMap<>();
    private final Set<Step> done = new HashSet<>();

    /** Takes over what a page's form holds. An empty password does not overwrite the one given before: it is not shown again. */
    synchronized void take(HttpServletRequest request, List<String> fields) {
        for (String field : fields) {
            String value = Optional.ofNullable(request.getParameter(field)).orElse("");
            boolean kept = isPassword(field) && value.isEmpty();
            if (!kept) {
                typed.put(field, shorten(isPassword(field) ? value : value.strip()));
            }
        }
    }

    synchronized void choose(HttpServletRequest request, List<SetupStep> steps) {
        for (SetupStep step : steps) {
            String[] ids = request.getParameterValues("choice." + step.id());
            chosen.put(step.id(), ids == null ? List.of() : List.copyOf(Arrays.asList(ids)));
        }
    }

    synchronized void put(String field, String value) {
        typed.put(field, value);
    }

    synchronized String get(String field) {
        return typed.getOrDefault(field, "");
    }

    synchronized boolean has(String field) {
        return !get(field).isBlank();
    }

    synchronized boolean isChosen(SetupStep step, SetupChoice choice) {
        List<String> ids = chosen.get(step.id());
        return ids == null ? choice.selected() : ids.contains(choice.id());
    }

    /** One that will not do must be typed anew, both times. */
    synchronized void forgetPassword() {
        typed.remove(PASSWORD);
        typed.remove(AGAIN);
    }

    synchronized void finish(Step step) {
        done.add(step);
    }

    /** The first page that is not done yet, which is as far as one may go. */
    synchronized Step first() {
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.CODE && !done.contains(step))
                .findFirst()
                .orElse(Step.START);
    }

    Language companyLanguage(Language otherwise) {
        return get("language").isEmpty() ? otherwise : Language.valueOf(get("language"));
    }

    /** As chosen; before that the server's, or Japan's for Japanese on a server that keeps world time. */
    ZoneId zone(Language language) {
        String chosen = get(ZONE);
        if (TimeZones.ALL.contains(chosen)) {
            return ZoneId.of(chosen);
        }
        return LikelyZone.of(language, ZoneId.systemDefault());
    }

    synchronized SetupRequest request(Language otherwise) {
        Language language = companyLanguage(otherwise);
        NewPerson administrator = new NewPerson(
                get("login"), get("name"), get("reading"), get("affiliation"), Role.ADMINISTRATOR, language);
        return new SetupRequest(
                get("company"),
                language,
                zone(language),
                administrator,
                get(PASSWORD),
                get("purpose"),
                get("measure"),
                new HashMap<>(chosen));
    }

    private static boolean isPassword(String field) {
        return field.equals(PASSWORD) || field.equals(AGAIN);
    }

    private static String shorten(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    /** Titles of everything chosen, in the order shown. */
    synchronized List<String> chosenTitles(List<SetupStep> steps) {
        List<String> titles = new ArrayList<>();
        for (SetupStep step : steps) {
            step.choices().stream()
                    .filter(choice -> isChosen(step, choice))
                    .map(SetupChoice::titleKey)
                    .forEach(titles::add);
        }
        return titles;
    }
}

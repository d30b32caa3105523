package org.hiroba.core.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;

/**
 * What a new password has to be: 8 to 256 characters, any characters, and not easily guessed. There are no rules about
 * digits or capitals and none about changing it regularly (ASVS 5.0, 6.2.1 to 6.2.12). How easily it is guessed is
 * estimated by zxcvbn, which knows 30,000 common passwords in English; a list of our own adds Japanese ones, and the
 * company's, the person's and the product's names count as known to everybody.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class PasswordPolicy {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;

    /** The estimate's time grows with the square of the length; what begins well is strong enough. */
    private static final int ESTIMATED = 64;

    /** More than 10^6 guesses: beyond reach when attempts to sign in are slowed down. */
    private static final int LEAST_SCORE = 2;

    private final Supplier<String> companyName;

    public PasswordPolicy(Supplier<String> companyName) {
        this.companyName = companyName;
    }

    /** @throws HirobaException INVALID with the reason, if the password will not do for this person */
    public void require(String password, Person person) {
        require(password, companyName.get(), person.login(), person.name(), person.reading(), person.affiliation());
    }

    /**
     * @param known names that everybody knows and that therefore make a password no better
     * @throws HirobaException INVALID with the reason, if the password will not do
     */
    public void require(String password, String... known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw HirobaException.invalid("password.error.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw HirobaException.invalid("password.error.long", LONGEST);
        }
        if (Dictionaries.COMMON.contains(password.toLowerCase(Locale.ROOT))) {
            throw HirobaException.invalid("password.error.common");
        }
        List<String> words = words(known);
        if (isMadeOf(password, words) || score(password, words) < LEAST_SCORE) {
            throw HirobaException.invalid("password.error.guessable");
        }
    }

    /** Whether little is left when the known names are taken out. */
    private static boolean isMadeOf(String password, List<String> words) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (word.length() >= 4) {
                rest = rest.replace(word, "");
            }
        }
        return rest.length() < 4;
    }

    private static List<String> words(String... known) {
        List<String> words = new ArrayList<>(List.of("hiroba", "広場"));
        Stream.of(known)
                .filter(Objects::nonNull)
                .flatMap(name -> Stream.concat(
                        Stream.of(name.replaceAll("[\\s\\u3000]", "")),
                        Stream.of(name.split("[\\s\\u3000@._+-]+"))))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.length() >= 2)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .forEach(words::add);
        return words;
    }

    private static Set<String> common() {
        try (InputStream list = PasswordPolicy.class.getResourceAsStream("common-passwords.txt")) {
            String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of common passwords", e);
        }
    }

    private static int score(String password, List<String> words) {
        String beginning = password.substring(0, Math.min(password.length(), ESTIMATED));
        List<String> known = new ArrayList<>(words);
        known.addAll(Dictionaries.COMMON);
        return Dictionaries.ZXCVBN.measure(beginning, known).getScore();
    }

    /** Loading them takes a moment, which the start of the server need not wait for. */
    private static final class Dictionaries {
        static final Zxcvbn ZXCVBN = new Zxcvbn();
        static final Set<String> COMMON = common();
    }
}

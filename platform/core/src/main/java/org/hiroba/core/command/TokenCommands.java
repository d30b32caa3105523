package org.hiroba.core.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.text.Texts;
import org.hiroba.core.access.AccessToken;
import org.hiroba.core.access.AccessTokens;

/** What the console can do about the API's tokens. */
public final class TokenCommands {
    private static final String PERSON = "--person";
    private static final String NAME = "--name";
    private static final String DAYS = "--days";
    private static final String USUAL_DAYS = "365";
    private static final int MOST_DAYS = 3650;

    private final People people;
    private final AccessTokens tokens;
    private final InstantSource clock;
    private final Texts texts;

    public TokenCommands(People people, AccessTokens tokens, InstantSource clock, Texts texts) {
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
        this.texts = texts;
    }

    public List<Command> all() {
        return List.of(
                new ConsoleCommand("token create", "command.token.create.help", this::create),
                new ConsoleCommand("token list", "command.token.list.help", this::list),
                new ConsoleCommand("token revoke", "command.token.revoke.help", this::revoke));
    }

    /** Prints the secret alone on its line, so that a script can take it. */
    private void create(CommandConsole console, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, PERSON, NAME, DAYS);
        given.requireNoWords();
        Person person = PersonCommands.named(people, given.required(PERSON));
        Instant expires = inDays(given.option(DAYS).orElse(USUAL_DAYS));
        String name = given.option(NAME).orElse("console");
        console.println(tokens.create(console.caller(), person.id(), name, Optional.of(expires)));
    }

    private void list(CommandConsole console, List<String> arguments) {
        Arguments given = Arguments.parse(arguments, PERSON);
        given.requireNoWords();
        Stream<Person> owners = given.option(PERSON)
                .map(login -> Stream.of(PersonCommands.named(people, login)))
                .orElseGet(() -> people.list(PersonStatus.ACTIVE).stream());
        owners.forEach(owner -> tokens.list(console.caller(), owner.id())
                .forEach(token -> console.println(line(console, owner, token))));
    }

    private void revoke(CommandConsole console, List<String> arguments) {
        String id = Arguments.parse(arguments).onlyWord("ID");
        try {
            tokens.revoke(console.caller(), Long.parseLong(id));
        } catch (NumberFormatException e) {
            throw HirobaException.invalid("command.error.number", id);
        }
        console.println(texts.get(console.language(), "command.token-revoke.done"));
    }

    private String line(CommandConsole console, Person owner, AccessToken token) {
        String never = texts.get(console.language(), "command.token-list.never");
        return String.join(
                "\t",
                Long.toString(token.id()),
                owner.login(),
                token.name(),
                token.createdAt().toString(),
                token.expiresAt().map(Instant::toString).orElse(never),
                token.usedAt().map(Instant::toString).orElse(never));
    }

    private Instant inDays(String text) {
        try {
            int days = Integer.parseInt(text);
            if (days >= 1 && days <= MOST_DAYS) {
                return clock.instant().plus(Duration.ofDays(days));
            }
        } catch (NumberFormatException e) {
            throw HirobaException.invalid("command.error.number", text);
        }
        throw HirobaException.invalid("command.error.days", MOST_DAYS);
    }
}

package org.hiroba.core.command;

import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.text.Texts;
import org.hiroba.core.access.PublicAddress;
import org.hiroba.core.people.AccountService;

/** What the console can do about people: also the way back in for an administrator who is locked out. */
public final class PersonCommands {
    private final People people;
    private final AccountService accounts;
    private final PublicAddress address;
    private final Texts texts;

    public PersonCommands(People people, AccountService accounts, PublicAddress address, Texts texts) {
        this.people = people;
        this.accounts = accounts;
        this.address = address;
        this.texts = texts;
    }

    public List<Command> all() {
        return List.of(
                new ConsoleCommand("person list", "command.person.list.help", this::list),
                new ConsoleCommand("person invite", "command.person.invite.help", this::invite),
                new ConsoleCommand("person reset-password", "command.person.reset-password.help", this::reset),
                new ConsoleCommand("person disable", "command.person.disable.help", this::disable));
    }

    /** The person of a login that somebody typed. */
    static Person named(People people, String login) {
        return people.findByLogin(login)
                .orElseThrow(() -> new HirobaException(ErrorCode.NOT_FOUND, "command.error.person", login));
    }

    private void list(CommandConsole console, List<String> arguments) {
        Arguments.parse(arguments).requireNoWords();
        console.caller().requireAdministrator();
        people.list(PersonStatus.ACTIVE, PersonStatus.INVITED, PersonStatus.IMPORTED, PersonStatus.DISABLED)
                .forEach(person -> console.println(String.join(
                        "\t",
                        person.login(),
                        person.name(),
                        person.reading(),
                        person.affiliation(),
                        texts.get(console.language(), "person.role." + person.role()),
                        texts.get(console.language(), "person.status." + person.status()))));
    }

    private void invite(CommandConsole console, List<String> arguments) {
        Person person = named(people, Arguments.parse(arguments).onlyWord("LOGIN"));
        showLink(console, person, accounts.invite(console.caller(), person.id()));
    }

    private void reset(CommandConsole console, List<String> arguments) {
        Person person = named(people, Arguments.parse(arguments).onlyWord("LOGIN"));
        showLink(console, person, accounts.resetPassword(console.caller(), person.id()));
    }

    private void disable(CommandConsole console, List<String> arguments) {
        Person person = named(people, Arguments.parse(arguments).onlyWord("LOGIN"));
        accounts.disable(console.caller(), person.id());
        console.println(texts.get(console.language(), "command.person-disable.done", person.name()));
    }

    private void showLink(CommandConsole console, Person person, String secret) {
        console.println(texts.get(console.language(), "command.person-invite.done", person.name()));
        console.println(address.of("/invitation/" + secret));
    }
}

package org.hiroba.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.core.setup.CompanySetup;
import org.hiroba.core.setup.LikelyZone;
import org.hiroba.core.setup.SetupRequest;

/** {@code hiroba setup}: the first run without a browser. Afterwards it is refused like the wizard. */
record SetupCommand(CompanySetup setup, Texts texts) implements Command {
    /** The setup step of plugin groups. */
    private static final String GROUPS = "groups";

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public String helpKey() {
        return "launcher.command.setup.help";
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        SetupArguments given = new SetupArguments();
        List<String> wrong = Arguments.read(given, arguments);
        if (!wrong.isEmpty()) {
            wrong.forEach(console::println);
            return 2;
        }
        Person administrator = setup.complete(request(given));
        console.println(texts.get(
                console.language(), "launcher.command.setup.done", administrator.name(), administrator.login()));
        return 0;
    }

    private SetupRequest request(SetupArguments given) {
        Language language = language(given.language);
        return new SetupRequest(
                given.company,
                language,
                given.zone.map(SetupCommand::zone).orElseGet(() -> LikelyZone.of(language, ZoneId.systemDefault())),
                new NewPerson(
                        given.login,
                        given.name,
                        given.reading,
                        given.affiliation,
                        Role.ADMINISTRATOR,
                        language),
                password(given.passwordFile),
                given.purpose,
                given.measure.isBlank() ? texts.get(language, "setup.usual-measure") : given.measure,
                given.groups.map(ids -> Map.of(GROUPS, chosen(ids))).orElse(Map.of()));
    }

    private static List<String> chosen(String ids) {
        return ids.equals("none") ? List.of() : List.of(ids.split("\\s*,\\s*"));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw HirobaException.invalid("launcher.command.setup.zone", id);
        }
    }

    private static Language language(String tag) {
        return switch (tag) {
            case "ja" -> Language.JA;
            case "en" -> Language.EN;
            default -> throw HirobaException.invalid("launcher.command.setup.language", tag);
        };
    }

    /** The file's first line. */
    private static String password(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw HirobaException.invalid("launcher.command.setup.password-file", file);
        }
    }
}

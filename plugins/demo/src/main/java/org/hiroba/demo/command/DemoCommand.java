package org.hiroba.demo.command;

import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.demo.domain.DemoCompany;
import org.hiroba.demo.domain.GuestAccess;

/** {@code hiroba demo create ja|en} and {@code hiroba demo remove}. */
public final class DemoCommand implements Command {
    private final DemoCompany company;
    private final Texts texts;

    public DemoCommand(DemoCompany company, Texts texts) {
        this.company = company;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String helpKey() {
        return "demo.command.demo.help";
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        switch (String.join(" ", arguments)) {
            case "create ja", "ja" -> create(console, Language.JA);
            case "create en", "en" -> create(console, Language.EN);
            case "remove" -> {
                company.remove(console.caller(), console);
                say(console, "demo.done.removed");
            }
            default -> throw HirobaException.invalid("demo.command.usage");
        }
        return 0;
    }

    private void create(CommandConsole console, Language language) {
        List<GuestAccess> guests = company.create(console.caller(), language, console);
        say(console, "demo.done.created");
        say(console, "demo.guests.heading");
        for (GuestAccess guest : guests) {
            console.println("  " + texts.get(
                    console.language(), "demo.guests.one", guest.name(), guest.login(), guest.password()));
        }
    }

    private void say(CommandConsole console, String key) {
        console.println(texts.get(console.language(), key));
    }
}

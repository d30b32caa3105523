package org.hiroba.launcher;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Role;
import org.hiroba.api.setup.SetupStep;
import org.hiroba.api.text.Language;
import org.hiroba.core.IdentityParts;
import org.hiroba.core.setup.SetupRequest;
import org.hiroba.launcher.command.CommandDirectory;

/** {@code hiroba run --demo}: on fresh data, sets an example company up and lets plugin demo fill it. */
final class Demo {
    private static final int PASSWORD_BITS = 80;

    private final Words words;
    private final Appliance appliance;
    private final Language language;

    Demo(Words words, Appliance appliance, Language language) {
        this.words = words;
        this.appliance = appliance;
        this.language = language;
    }

    /** Does nothing to a company that is there already. */
    void fill() {
        IdentityParts identity = appliance.platform().identity();
        if (identity.setup().isDone()) {
            words.say("demo.exists");
            return;
        }
        String password = new BigInteger(PASSWORD_BITS, new SecureRandom()).toString(36);
        identity.setup().complete(request(password));
        words.say("demo.filling");
        int code = new CommandDirectory(
                        appliance.platform().contributions(),
                        appliance.platform().texts(),
                        identity.callers()::console)
                .run(new OwnConsole(), List.of("demo", "create", language.tag()));
        words.say(code == 0 ? "demo.done" : "demo.failed");
        words.say("demo.sign-in", "admin", password);
    }

    private SetupRequest request(String password) {
        return switch (language) {
            case JA -> request(
                    password,
                    "株式会社つばめ食堂",
                    person("港 一郎", "みなと いちろう", "情報システム部"),
                    "店舗と本社のやり取りを、だれでも読める場所に移す。",
                    "三か月後、社内メールの数が半分になっている。");
            case EN -> request(
                    password,
                    "Swallow Kitchen",
                    person("Alex Morgan", "Alex Morgan", "IT"),
                    "Move what shops and head office tell each other to where everybody can read it.",
                    "Within three months half as many internal mails are sent.");
        };
    }

    private SetupRequest request(
            String password, String company, NewPerson administrator, String purpose, String measure) {
        return new SetupRequest(
                company, language, zone(), administrator, password, purpose, measure, nothingChosen());
    }

    /** Its people keep the hours of their country, wherever the server stands. */
    private ZoneId zone() {
        return switch (language) {
            case JA -> ZoneId.of("Asia/Tokyo");
            case EN -> ZoneId.of("Europe/London");
        };
    }

    /** The demo brings groups of its own; the usual first ones would stand beside them, empty. */
    private Map<String, List<String>> nothingChosen() {
        return appliance.platform().contributions().all(SetupStep.class).stream()
                .collect(Collectors.toMap(SetupStep::id, step -> List.of()));
    }

    private NewPerson person(String name, String reading, String affiliation) {
        return new NewPerson("admin", name, reading, affiliation, Role.ADMINISTRATOR, language);
    }

    /** The terminal of the server itself. */
    private final class OwnConsole implements CommandConsole {
        @Override
        public Caller caller() {
            return appliance.platform().identity().callers().system();
        }

        @Override
        public Language language() {
            return words.language();
        }

        @Override
        public void println(String line) {
            words.out().println(line);
        }

        @Override
        public void progress(long done, long total) {
            if (total > 0 && (done == total || done % Math.max(1, total / 10) == 0)) {
                words.say("demo.progress", String.valueOf(done * 100 / total));
            }
        }
    }
}

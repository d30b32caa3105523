package org.hiroba.testkit;

import java.util.Map;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.IdentityParts;
import org.hiroba.core.Platform;
import org.hiroba.core.access.ClientInfo;
import org.hiroba.core.setup.SetupRequest;

/** Makes people who can sign in, on the ways that people come. */
final class TestPeople {
    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "まつたけごはん-2026-広場";

    private final IdentityParts identity;

    TestPeople(Platform platform) {
        identity = platform.identity();
        if (!identity.setup().isDone()) {
            identity.setup().complete(new SetupRequest(
                    "さくら堂",
                    Language.JA,
                    newPerson(ADMINISTRATOR, Role.ADMINISTRATOR),
                    PASSWORD,
                    "店舗どうしの連絡を一か所に",
                    "電話の回数を半分に",
                    Map.of()));
        }
    }

    Person person(String login) {
        return identity.people().findByLogin(login).orElseGet(() -> join(login));
    }

    private Person join(String login) {
        Person admin = identity.people().findByLogin(ADMINISTRATOR).orElseThrow();
        Caller caller = new Caller(admin.id(), admin.role(), Door.SYSTEM);
        Person invited = identity.accounts().create(caller, newPerson(login, Role.MEMBER));
        String secret = identity.accounts().invite(caller, invited.id());
        return identity.invitations().redeem(secret, PASSWORD, new ClientInfo("127.0.0.1", "test"));
    }

    private static NewPerson newPerson(String login, Role role) {
        return new NewPerson(login, "山田 " + login, "やまだ", "本店", role, Language.JA);
    }
}

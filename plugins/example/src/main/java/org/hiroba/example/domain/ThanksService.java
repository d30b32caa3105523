package org.hiroba.example.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.settings.Setting;

/** Everybody thanks everybody, but not oneself; everybody sees it. */
public final class ThanksService {
    /** Tells of new thanks; details: {@code receiver}. */
    public static final String GIVEN = "example.thanks-given";

    /** In characters. */
    public static final Setting<Integer> MAX_LENGTH = Setting.number("example.max-length", 140, 10, 300);

    private final PluginContext hiroba;
    private final ThanksRepository repository;

    public ThanksService(PluginContext hiroba, ThanksRepository repository) {
        this.hiroba = hiroba;
        this.repository = repository;
    }

    /** @throws HirobaException NOT_FOUND for an unknown receiver, INVALID for oneself, no words or too many, TOO_MANY */
    public Thanks give(Caller caller, PersonId receiver, String words) {
        hiroba.audiences().requireWrite(caller, Audience.COMPANY);
        hiroba.people().load(receiver);
        if (caller.is(receiver)) {
            throw HirobaException.invalid("example.error.oneself");
        }
        int longest = hiroba.settings().get(MAX_LENGTH);
        if (words.isBlank() || words.strip().length() > longest) {
            throw HirobaException.invalid("example.error.words", longest);
        }
        hiroba.rateLimits().spend(caller, "example.thanks", 10, Duration.ofMinutes(1));
        long id = hiroba.ids().next();
        return hiroba.transactions().call(() -> {
            var stamp = hiroba.journal()
                    .append(DomainEvent.about(GIVEN, Audience.COMPANY, new ContentRef(Thanks.KIND, id), caller.person())
                            .with(Map.of("receiver", receiver.toString())));
            Thanks thanks = new Thanks(id, caller.person(), receiver, words.strip(), stamp.at());
            repository.insert(thanks);
            return thanks;
        });
    }

    public List<Thanks> latest(Caller caller, int limit) {
        hiroba.audiences().requireSee(caller, Audience.COMPANY);
        return repository.listLatest(Math.clamp(limit, 1, 100));
    }
}

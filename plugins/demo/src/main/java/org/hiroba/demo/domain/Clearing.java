package org.hiroba.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.hiroba.api.command.Progress;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.demo.domain.Writing.Stage;
import org.hiroba.groups.api.GroupId;

/** Takes away what is remembered as made: tasks and files, places with their words, words that stand elsewhere, then people. */
final class Clearing {
    private static final int CHUNK = 50;

    private final PluginContext hiroba;
    private final MadeRepository made;
    private final Stage stage;
    private final Caller caller;
    private final Progress progress;

    Clearing(PluginContext hiroba, MadeRepository made, Stage stage, Caller caller, Progress progress) {
        this.hiroba = hiroba;
        this.made = made;
        this.stage = stage;
        this.caller = caller;
        this.progress = progress;
    }

    void run() {
        List<ContentRef> words = new ArrayList<>();
        for (String kind : List.of(MadeKinds.COMMENT, MadeKinds.POST, MadeKinds.MESSAGE)) {
            made.list(kind).forEach(id -> words.add(new ContentRef(kind, id)));
        }
        Map<String, List<Long>> rest = Map.of(
                MadeKinds.CONVERSATION, made.list(MadeKinds.CONVERSATION),
                MadeKinds.GROUP, made.list(MadeKinds.GROUP),
                MadeKinds.TASK, made.list(MadeKinds.TASK),
                MadeKinds.FILE, made.list(MadeKinds.FILE),
                MadeKinds.PERSON, made.list(MadeKinds.PERSON));
        int chunks = (words.size() + CHUNK - 1) / CHUNK;
        Steps steps = new Steps(progress, chunks + rest.values().stream().mapToLong(List::size).sum());
        each(MadeKinds.TASK, rest, steps, id -> stage.tasks().remove(caller, new ContentRef(MadeKinds.TASK, id)));
        each(MadeKinds.FILE, rest, steps, id -> stage.files().remove(caller, new ContentRef(MadeKinds.FILE, id)));
        each(MadeKinds.CONVERSATION, rest, steps, id -> stage.messages().remove(caller, new ConversationId(id)));
        each(MadeKinds.GROUP, rest, steps, id -> stage.posts().remove(caller, new GroupId(id)));
        for (int from = 0; from < words.size(); from += CHUNK) {
            recall(words.subList(from, Math.min(from + CHUNK, words.size())));
            steps.run();
        }
        each(MadeKinds.PERSON, rest, steps, id -> removePerson(new PersonId(id)));
    }

    /** What was written into places that stay. */
    private void recall(List<ContentRef> refs) {
        hiroba.transactions().run(() -> {
            Set<Map.Entry<ContentRef, Content>> there =
                    hiroba.contents().findAll(caller, refs).entrySet();
            there.stream()
                    .filter(found -> !found.getValue().recalled())
                    .forEach(found -> hiroba.contents().recall(caller, found.getKey()));
            refs.forEach(ref -> made.delete(ref.kind(), ref.id()));
        });
    }

    private void each(String kind, Map<String, List<Long>> ids, Steps steps, LongConsumer removal) {
        for (long id : ids.getOrDefault(kind, List.of())) {
            try {
                removal.accept(id);
            } catch (HirobaException failure) {
                if (failure.code() != ErrorCode.NOT_FOUND) {
                    throw failure;
                }
                // Somebody was faster: it is gone, which is what we want.
            }
            hiroba.transactions().run(() -> made.delete(kind, id));
            steps.run();
        }
    }

    /** Real groups that a visitor made under this name stay and get another owner. */
    private void removePerson(PersonId person) {
        if (hiroba.people().load(person).isActive()) {
            hiroba.accounts().handOver(caller, person, caller.person());
            hiroba.accounts().disable(caller, person);
        }
        hiroba.accounts().remove(caller, person);
    }
}

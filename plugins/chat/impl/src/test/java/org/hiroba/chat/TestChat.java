package org.hiroba.chat;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.Message;
import org.hiroba.chat.domain.MessageService;
import org.hiroba.testkit.TestPlatform;
import org.jspecify.annotations.Nullable;

/** Chat in a test platform, with its parts at hand and a group beside it. */
final class TestChat implements Plugin {
    /** Seen by all, written to by hanako and ichiro. */
    static final Audience OPEN_GROUP = new Audience("group", "1");
    /** Seen by hanako and ichiro alone. */
    static final Audience PRIVATE_GROUP = new Audience("group", "2");

    private final TestPlatform hiroba;
    private @Nullable ChatParts parts;

    private TestChat(TestPlatform hiroba) {
        this.hiroba = hiroba;
    }

    static TestChat installedIn(TestPlatform hiroba) {
        return hiroba.install("chat", new TestChat(hiroba));
    }

    @Override
    public void contribute(PluginContext context, Contributions contributions) {
        parts = ChatParts.of(context);
        ChatPlugin.contribute(parts, contributions);
        Set<PersonId> members =
                Set.of(hiroba.person("hanako").id(), hiroba.person("ichiro").id());
        contributions.add(new TwoGroups(members));
    }

    ChatParts parts() {
        return Objects.requireNonNull(parts);
    }

    Message post(Caller caller, ConversationId conversation, String text) {
        return parts()
                .messages()
                .post(caller, conversation, new MessageService.NewMessage(text, List.of(), Optional.empty()));
    }

    Message post(Caller caller, ConversationId conversation, String text, String clientKey) {
        return parts()
                .messages()
                .post(caller, conversation, new MessageService.NewMessage(text, List.of(), Optional.of(clientKey)));
    }

    private record TwoGroups(Set<PersonId> insiders) implements AudienceKind {
        @Override
        public String kind() {
            return "group";
        }

        @Override
        public boolean maySee(PersonId person, String id) {
            return id.equals(OPEN_GROUP.id()) || (id.equals(PRIVATE_GROUP.id()) && insiders.contains(person));
        }

        @Override
        public boolean mayWrite(PersonId person, String id) {
            return insiders.contains(person);
        }

        @Override
        public Collection<PersonId> members(String id) {
            return insiders;
        }

        @Override
        public List<String> audiencesOf(PersonId person) {
            return insiders.contains(person) ? List.of(OPEN_GROUP.id(), PRIVATE_GROUP.id()) : List.of();
        }

        @Override
        public Optional<String> title(PersonId viewer, String id) {
            return Optional.of("group " + id);
        }

        @Override
        public String path(String id) {
            return "groups/" + id;
        }
    }
}

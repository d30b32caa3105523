package org.hiroba.chat.views;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.ChatEvents;
import org.hiroba.chat.domain.ConversationSummary;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ActionMenu;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.MenuItem;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.ThemeIcon;

/** A conversation: who is in it, what can be done with it, and the stream. */
final class ConversationPage extends Div {
    private final Viewer viewer;
    private final ChatViews model;
    private final ConversationId id;
    private final PageHeader header;

    ConversationPage(Viewer viewer, ChatViews model, ConversationSummary summary) {
        this.viewer = viewer;
        this.model = model;
        this.id = summary.conversation().id();
        this.header = header(summary);
        getStyle().set("display", "flex").set("flex-direction", "column").set("height", "100%").set("min-height", "0");
        add(header, new MessageStream(viewer, model, id));
        viewer.live()
                .follow(
                        this,
                        event -> event.type().equals(ChatEvents.CHANGED)
                                && id.toString().equals(event.details().get(ChatEvents.CONVERSATION)),
                        entries -> refresh());
    }

    private PageHeader header(ConversationSummary summary) {
        PageHeader made = new PageHeader(summary.title(), below(summary))
                .withBack(ChatPaths.ROOT, viewer.text("chat.back"));
        Optional<Person> other = ConversationList.otherOf(viewer, model, summary);
        if (other.isPresent()) {
            made.withMark(new PersonAvatar(other.get()));
        } else {
            made.withMark(ConversationList.mark(summary));
        }
        if (summary.conversation().kind() == Conversation.Kind.TALK) {
            model.hiroba().audiences().path(summary.conversation().audience()).ifPresent(path -> made.withEnd(toGroup(path)));
        }
        if (summary.conversation().kind() == Conversation.Kind.SEVERAL) {
            made.withEnd(new ActionMenu(viewer, viewer.text("chat.menu"), this::menu));
        }
        return made;
    }

    private Anchor toGroup(String path) {
        Anchor group = new Anchor(path, new ThemeIcon("groups"), new Span(viewer.text("chat.talk.group")));
        group.addClassNames("h-button", "h-button-short");
        return group;
    }

    private String below(ConversationSummary summary) {
        Optional<Person> other = ConversationList.otherOf(viewer, model, summary);
        if (other.isPresent()) {
            return other.get().affiliation();
        }
        if (summary.conversation().kind() == Conversation.Kind.TALK) {
            int people = model.hiroba().audiences().members(summary.conversation().audience()).size();
            return viewer.text("chat.talk.below", people);
        }
        Map<PersonId, Person> people = model.hiroba().people().findAll(summary.members());
        String names = people.values().stream().map(Person::name).sorted().collect(Collectors.joining("、"));
        return viewer.text("chat.members", summary.members().size(), names);
    }

    private void refresh() {
        viewer.attempt(() -> {
            ConversationSummary now = model.reading().summary(viewer.caller(), id);
            header.setWords(now.title(), below(now));
        });
    }

    private List<MenuItem> menu() {
        return List.of(
                MenuItem.of("edit", viewer.text("chat.rename"), () -> new RenameDialog(viewer, model, id).open()),
                MenuItem.of("plus", viewer.text("chat.add"), () -> new AddPeopleDialog(viewer, model, id).open()),
                MenuItem.ofLoss("sign-out", viewer.text("chat.leave"), this::askLeave));
    }

    private void askLeave() {
        Confirmation.beforeLoss(
                viewer,
                viewer.text("chat.leave.title"),
                viewer.text("chat.leave.text"),
                viewer.text("chat.leave"),
                () -> {
                    model.conversations().leave(viewer.caller(), id);
                    viewer.goTo(ChatPaths.ROOT);
                });
    }
}

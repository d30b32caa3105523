package org.hiroba.chat.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.content.Contents;
import org.hiroba.api.content.ReadMarks;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Person;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.domain.ConversationSummary;
import org.hiroba.chat.domain.Message;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ListRow;
import org.hiroba.ui.api.component.Mark;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.RelativeTime;
import org.hiroba.ui.api.component.RowList;
import org.hiroba.ui.api.component.ThemeIcon;

/** One's conversations, the latest first, with what was said last and how much is new. */
public final class ConversationList extends Div {
    private static final int EXCERPT = 80;

    private final Viewer viewer;
    private final ChatViews model;
    private final Div rows = new Div();
    private final Map<String, ListRow> byPath = new HashMap<>();
    private String current = "";

    ConversationList(Viewer viewer, ChatViews model) {
        this.viewer = viewer;
        this.model = model;
        add(header(), rows);
        fill();
        viewer.live().follow(this, ConversationList::concernsList, entries -> fill());
    }

    void setCurrent(String path) {
        current = path;
        byPath.forEach((each, row) -> row.setCurrent(each.equals(path)));
    }

    /** Whether the event may change what is unread or shown in the list. */
    public static boolean concernsList(DomainEvent event) {
        return switch (event.type()) {
            case ReadMarks.MOVED, Contents.RECALLED -> true;
            default -> event.type().startsWith("chat.");
        };
    }

    private Div header() {
        NativeButton begin = begin();
        begin.addComponentAsFirst(new ThemeIcon("plus"));
        Div header = new Div(new Span(viewer.text("chat.title")), begin);
        header.addClassName("h-list-head");
        return header;
    }

    private NativeButton begin() {
        NativeButton begin = new NativeButton(
                viewer.text("chat.new"), event -> new NewConversationDialog(viewer, model).open());
        begin.addClassName("h-button");
        return begin;
    }

    private void fill() {
        rows.removeAll();
        byPath.clear();
        List<ConversationSummary> all = model.reading().list(viewer.caller());
        if (all.isEmpty()) {
            Paragraph hint = new Paragraph(viewer.text("chat.list.empty"));
            hint.addClassName("h-list-title");
            rows.add(hint, nothingYet());
        } else {
            RowList list = new RowList(viewer.text("chat.list"));
            all.forEach(summary -> list.add(row(summary)));
            rows.add(list);
        }
        setCurrent(current);
    }

    /** For a phone, where nothing stands beside the list. */
    private EmptyState nothingYet() {
        return new EmptyState("messages", viewer.text("chat.choose.title"), viewer.text("chat.list.empty.hint"), begin());
    }

    private ListRow row(ConversationSummary summary) {
        String path = ChatPaths.conversation(summary.conversation().id());
        ListRow row = new ListRow(path, face(summary), summary.title(), last(summary));
        summary.last().ifPresent(last -> row.setTime(RelativeTime.brief(viewer, last.at())));
        row.setUnread(summary.unread(), viewer.text("chat.unread", summary.unread()));
        byPath.put(path, row);
        return row;
    }

    private Component face(ConversationSummary summary) {
        return otherOf(viewer, model, summary)
                .<Component>map(PersonAvatar::new)
                .orElseGet(() -> mark(summary));
    }

    /** The talk of a group has the group's colour. */
    static Mark mark(ConversationSummary summary) {
        Conversation conversation = summary.conversation();
        String audience = conversation.audience().id();
        boolean ofGroup = conversation.kind() == Conversation.Kind.TALK && audience.matches("\\d{1,18}");
        return new Mark(
                summary.title(), ofGroup ? Long.parseLong(audience) : conversation.id().value());
    }

    private String last(ConversationSummary summary) {
        return summary.last()
                .map(message -> viewer.text(
                        "chat.list.last",
                        model.hiroba().people().find(message.author()).map(Person::name).orElse("?"),
                        words(message)))
                .orElse("");
    }

    private String words(Message message) {
        if (message.recalled()) {
            return viewer.text("chat.list.recalled");
        }
        return switch (message.kind()) {
            case TEXT ->
                message.text().isEmpty()
                        ? viewer.text(message.images() > 0 ? "chat.list.image" : "chat.list.file")
                        : model.hiroba().richText().toExcerpt(message.text(), EXCERPT);
            case STARTED -> viewer.text("chat.list.started");
            case JOINED -> viewer.text("chat.list.joined");
            case LEFT -> viewer.text("chat.list.left");
            case RENAMED -> viewer.text("chat.list.renamed");
        };
    }

    /** The other person of a direct conversation; oneself if it is for one's own notes. */
    static Optional<Person> otherOf(Viewer viewer, ChatViews model, ConversationSummary summary) {
        if (summary.conversation().kind() != Conversation.Kind.DIRECT) {
            return Optional.empty();
        }
        return summary.members().stream()
                .filter(person -> !viewer.caller().is(person))
                .findFirst()
                .or(() -> Optional.of(viewer.caller().person()))
                .flatMap(model.hiroba().people()::find);
    }
}

package org.hiroba.chat.views;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.Message;
import org.hiroba.ui.api.ContentAction;
import org.hiroba.ui.api.Viewer;

/**
 * The custom element that shows a conversation. It reads and writes by way of the API and the live stream; the server keeps
 * nothing of it but what further actions its menu offers.
 */
@Tag("hiroba-message-stream")
public final class MessageStream extends Component {
    private static final String MESSAGE = "event.detail.message";
    private static final String ACTION = "event.detail.action";

    private final Viewer viewer;
    private final ChatViews model;

    public MessageStream(Viewer viewer, ChatViews model, ConversationId conversation) {
        this.viewer = viewer;
        this.model = model;
        getElement().setAttribute("conversation", conversation.toString());
        getElement().setAttribute("lang", viewer.language().tag());
        getElement().getStyle().set("flex", "1 1 0").set("min-height", "0");
        getElement().addEventListener("hiroba-menu", this::offer).addEventData(MESSAGE);
        getElement().addEventListener("hiroba-action", this::act).addEventData(MESSAGE).addEventData(ACTION);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(model.hiroba().asset("stream.js"));
    }

    private void offer(DomEvent event) {
        content(event).ifPresent(content -> {
            List<ContentAction> actions = viewer.actions(content);
            if (!actions.isEmpty()) {
                getElement()
                        .executeJs(
                                "const ids = $1.split('\\n'), labels = $2.split('\\n');"
                                        + "this.offerActions($0, ids.map((id, i) => ({id, label: labels[i]})))",
                                Long.toString(content.ref().id()),
                                actions.stream().map(ContentAction::id).collect(Collectors.joining("\n")),
                                actions.stream()
                                        .map(action -> viewer.text(action.titleKey()))
                                        .collect(Collectors.joining("\n")));
            }
        });
    }

    private void act(DomEvent event) {
        String wanted = event.getEventData().get(ACTION).asString();
        content(event).ifPresent(content -> viewer.actions(content).stream()
                .filter(action -> action.id().equals(wanted))
                .findFirst()
                .ifPresent(action -> viewer.attempt(() -> action.action().accept(viewer, content))));
    }

    /** What the browser says is only a wish: content is looked up with the viewer's rights. */
    private Optional<Content> content(DomEvent event) {
        try {
            long id = Long.parseLong(event.getEventData().get(MESSAGE).asString());
            ContentRef ref = new ContentRef(Message.CONTENT_KIND, id);
            return Optional.ofNullable(
                    model.hiroba().contents().findAll(viewer.caller(), List.of(ref)).get(ref));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

package org.hiroba.chat.views;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import org.hiroba.api.error.HirobaException;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.ConversationSummary;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ListDetail;

/** The list of one's conversations, and beside it the one that one chose. */
public final class MessagesView extends Composite<ListDetail> implements BeforeEnterObserver, HasDynamicTitle {
    private final Viewer viewer;
    private final ChatViews model;
    private final ConversationList list;
    private String title;

    public MessagesView(Viewer viewer, ChatViews model) {
        this.viewer = viewer;
        this.model = model;
        this.title = viewer.text("chat.title");
        this.list = new ConversationList(viewer, model);
        getContent().setList(list);
    }

    @Override
    protected ListDetail initContent() {
        return new ListDetail(viewer.text("chat.list"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String conversation = event.getRouteParameters().get("conversation").orElse("");
        try {
            show(conversation);
        } catch (HirobaException | NumberFormatException unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(String conversation) {
        if (conversation.isEmpty()) {
            title = viewer.text("chat.title");
            list.setCurrent("");
            getContent().showNothing(nothingChosen());
            return;
        }
        ConversationSummary shown = model.reading().summary(viewer.caller(), ConversationId.parse(conversation));
        title = shown.title();
        list.setCurrent(ChatPaths.conversation(shown.conversation().id()));
        getContent().showDetail(new ConversationPage(viewer, model, shown));
    }

    private EmptyState nothingChosen() {
        NativeButton begin = new NativeButton(
                viewer.text("chat.new"), event -> new NewConversationDialog(viewer, model).open());
        begin.addClassName("h-button");
        return new EmptyState("messages", viewer.text("chat.choose.title"), viewer.text("chat.choose.hint"), begin);
    }
}

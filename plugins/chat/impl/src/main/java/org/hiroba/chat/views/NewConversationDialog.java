package org.hiroba.chat.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.hiroba.chat.api.Conversation;
import org.hiroba.ui.api.Viewer;

/** Begins a conversation: with one person the direct one, with several a new one that may have a name. */
final class NewConversationDialog extends Dialog {
    private final Viewer viewer;
    private final ChatViews model;
    private final PeopleChoice people;
    private final TextField title = new TextField();

    NewConversationDialog(Viewer viewer, ChatViews model) {
        this.viewer = viewer;
        this.model = model;
        this.people = new PeopleChoice(viewer, model, person -> true);
        setHeaderTitle(viewer.text("chat.new"));
        setWidth("min(520px, 94vw)");
        title.setLabel(viewer.text("chat.name"));
        title.setHelperText(viewer.text("chat.name.help"));
        title.setMaxLength(80);
        title.setWidthFull();
        title.setVisible(false);
        people.addValueChangeListener(event -> title.setVisible(event.getValue().size() > 1));
        Div form = new Div(people, title);
        form.addClassName("h-stack");
        add(form);
        Button begin = new Button(viewer.text("chat.begin"), event -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(viewer.text("chat.cancel"), event -> close()), begin);
        people.focus();
    }

    private void begin() {
        viewer.attempt(() -> {
            String name = title.isVisible() ? title.getValue() : "";
            Conversation opened = model.conversations().create(viewer.caller(), people.chosen(), name);
            close();
            viewer.goTo(ChatPaths.conversation(opened.id()));
        });
    }
}

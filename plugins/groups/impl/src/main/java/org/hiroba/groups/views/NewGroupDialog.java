package org.hiroba.groups.views;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.groups.domain.GroupTemplate;
import org.hiroba.ui.api.Viewer;
import org.jspecify.annotations.Nullable;

/** Makes a group, from a template or freely, or changes one. A group without a purpose is not made. */
final class NewGroupDialog extends Dialog {
    private final Viewer viewer;
    private final GroupViews model;
    private final @Nullable Group group;
    private final TextField name = new TextField();
    private final TextArea purpose = new TextArea();
    private final RadioButtonGroup<Lane> lane = new RadioButtonGroup<>();
    private final RadioButtonGroup<Openness> openness = new RadioButtonGroup<>();

    NewGroupDialog(Viewer viewer, GroupViews model) {
        this(viewer, model, null);
    }

    NewGroupDialog(Viewer viewer, GroupViews model, @Nullable Group group) {
        this.viewer = viewer;
        this.model = model;
        this.group = group;
        setHeaderTitle(viewer.text(group == null ? "groups.new" : "groups.change"));
        setWidth("min(560px, 94vw)");
        Div form = new Div();
        form.addClassName("groups-form");
        if (group == null) {
            form.add(templates());
        }
        form.add(name, purpose, lane, openness);
        add(form);
        prepare();
        name.setAutofocus(true);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                name.focus();
            }
        });
        Button save = new Button(viewer.text(group == null ? "groups.create" : "groups.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(viewer.text("groups.cancel"), event -> close()), save);
    }

    private Select<GroupTemplate> templates() {
        Select<GroupTemplate> templates = new Select<>();
        templates.setLabel(viewer.text("groups.template"));
        templates.setHelperText(viewer.text("groups.template.help"));
        templates.setItems(GroupTemplate.values());
        templates.setItemLabelGenerator(
                template -> template == null ? "" : viewer.text(template.nameKey()));
        templates.setEmptySelectionAllowed(true);
        templates.setEmptySelectionCaption(viewer.text("groups.template.none"));
        templates.setPlaceholder(viewer.text("groups.template.none"));
        templates.addValueChangeListener(event -> {
            GroupTemplate chosen = event.getValue();
            if (chosen != null) {
                name.setValue(viewer.text(chosen.nameKey()));
                purpose.setValue(viewer.text(chosen.purposeKey()));
                lane.setValue(chosen.lane());
            }
        });
        return templates;
    }

    private void prepare() {
        name.setLabel(viewer.text("groups.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(80);
        purpose.setLabel(viewer.text("groups.purpose"));
        purpose.setHelperText(viewer.text("groups.purpose.help"));
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(1000);
        lane.setLabel(viewer.text("groups.lane"));
        lane.setItems(Lane.values());
        lane.setItemLabelGenerator(each -> viewer.text("groups.lane." + each));
        openness.setLabel(viewer.text("groups.openness"));
        openness.setItems(Openness.values());
        openness.setItemLabelGenerator(each -> viewer.text("groups.openness." + each));
        openness.setVisible(
                model.groups().mayMakePrivate() || (group != null && group.openness() == Openness.PRIVATE));
        name.setValue(group == null ? "" : group.name());
        purpose.setValue(group == null ? "" : group.purpose());
        lane.setValue(group == null ? Lane.WORK : group.lane());
        openness.setValue(group == null ? Openness.OPEN : group.openness());
    }

    /** Leads to the first field that still needs words; the service asks the same. */
    private boolean isComplete() {
        boolean named = needs(name, name.getValue(), "groups.error.name", name.getMaxLength());
        boolean meant = needs(purpose, purpose.getValue(), "groups.error.purpose", purpose.getMaxLength());
        if (!named) {
            name.focus();
        } else if (!meant) {
            purpose.focus();
        }
        return named && meant;
    }

    private boolean needs(HasValidation field, String words, String key, int length) {
        field.setErrorMessage(viewer.text(key, length));
        field.setInvalid(words.isBlank());
        return !field.isInvalid();
    }

    private void save() {
        if (!isComplete()) {
            return;
        }
        NewGroup wish = new NewGroup(name.getValue(), purpose.getValue(), lane.getValue(), openness.getValue());
        viewer.attempt(() -> {
            Group saved = group == null
                    ? model.groups().create(viewer.caller(), wish)
                    : model.groups().change(viewer.caller(), group.id(), wish);
            close();
            getUI().ifPresent(ui -> ui.navigate(GroupPaths.group(saved.id())));
        });
    }
}

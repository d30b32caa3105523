package org.hiroba.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.hiroba.api.settings.Setting;
import org.hiroba.core.settings.SettingSource;
import org.hiroba.core.settings.StoredSettings;
import org.hiroba.ui.api.Viewer;

/** One setting: a field that fits its type, what it means, where its value comes from. Saved when the field is left. */
final class SettingField<T> extends Div {
    private final transient Viewer viewer;
    private final transient StoredSettings settings;
    private final transient Setting<T> setting;
    private Component source = new Span();

    SettingField(Viewer viewer, StoredSettings settings, Setting<T> setting) {
        this.viewer = viewer;
        this.settings = settings;
        this.setting = setting;
        addClassName("h-setting");
        show();
    }

    private void show() {
        removeAll();
        String text = setting.format().apply(settings.get(setting));
        boolean fixed = settings.source(setting) == SettingSource.FIXED;
        source = source();
        add(field(text, fixed), source);
    }

    private Component field(String text, boolean fixed) {
        return switch (setting.type()) {
            case FLAG -> flag(text, fixed);
            case NUMBER -> number(text, fixed);
            case DURATION -> duration(Duration.parse(text), fixed);
            case TEXT -> text(text, fixed);
            case CHOICE -> choice(text, fixed);
        };
    }

    private Component flag(String text, boolean fixed) {
        Checkbox field = new Checkbox(label(), Boolean.parseBoolean(text));
        field.setHelperText(help());
        field.setEnabled(!fixed);
        field.addValueChangeListener(event -> save(String.valueOf(event.getValue())));
        return field;
    }

    private Component number(String text, boolean fixed) {
        IntegerField field = new IntegerField(label());
        field.setHelperText(help());
        field.setValue(Integer.valueOf(text));
        field.setStepButtonsVisible(true);
        field.setReadOnly(fixed);
        field.addValueChangeListener(event -> save(String.valueOf(event.getValue())));
        return field;
    }

    private Component text(String text, boolean fixed) {
        TextField field = new TextField(label());
        field.setHelperText(help());
        field.setValue(text);
        field.setWidthFull();
        field.setReadOnly(fixed);
        field.addValueChangeListener(event -> save(event.getValue()));
        return field;
    }

    private Component choice(String text, boolean fixed) {
        Select<String> field = new Select<>();
        field.setLabel(label());
        field.setHelperText(help());
        field.setItems(setting.choices());
        field.setItemLabelGenerator(
                choice -> viewer.text("setting." + setting.key() + "." + choice));
        field.setValue(text);
        field.setReadOnly(fixed);
        field.addValueChangeListener(event -> save(event.getValue()));
        return field;
    }

    private Component duration(Duration duration, boolean fixed) {
        DurationField fields = new DurationField(
                viewer, label(), duration, fixed, entered -> save(entered.toString()));
        Span label = new Span(label());
        label.addClassName("h-label");
        Span help = new Span(help());
        help.addClassName("h-help");
        Div whole = new Div(label, fields, help);
        whole.addClassName("h-setting-duration");
        return whole;
    }

    /** The field stays, and with it the place of the keyboard, unless its value does not hold. */
    private void save(String text) {
        if (text.equals(setting.format().apply(settings.get(setting)))) {
            return;
        }
        if (viewer.attempt(() -> settings.setText(viewer.caller(), setting, text))) {
            viewer.tell(viewer.text("ui.saved"));
            showSource();
        } else {
            show();
        }
    }

    private void showSource() {
        remove(source);
        source = source();
        add(source);
    }

    private Component source() {
        return switch (settings.source(setting)) {
            case DEFAULT -> new Span();
            case FIXED -> tag(viewer.text("ui.settings.fixed"));
            case STORED -> {
                Button reset = new Button(viewer.text("ui.settings.reset"), event -> {
                    viewer.attempt(() -> settings.reset(viewer.caller(), setting));
                    show();
                });
                // Several of them stand on one page; who hears it hears of which setting.
                reset.setAriaLabel(reset.getText() + ": " + label());
                reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                yield reset;
            }
        };
    }

    private static Span tag(String text) {
        Span tag = new Span(text);
        tag.addClassName("h-tag");
        return tag;
    }

    private String label() {
        return viewer.text("setting." + setting.key());
    }

    private String help() {
        return viewer.text("setting." + setting.key() + ".help");
    }
}

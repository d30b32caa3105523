package org.hiroba.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.hiroba.api.text.Language;
import org.hiroba.core.company.Company;
import org.hiroba.core.company.Purpose;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.RelativeTime;

/** The company's name and language, and what it uses Hiroba for. */
public final class CompanyPage extends Div {
    private static final int LONGEST_TEXT = 1_000;

    private final transient Viewer viewer;
    private final transient Company company;
    private final Section history = new Section();

    public CompanyPage(Viewer viewer, Company company) {
        this.viewer = viewer;
        this.company = company;
        addClassName("h-stack");
        add(names(), purpose(), history);
        history.addClassName("h-section");
        showHistory();
    }

    private Section names() {
        TextField name = new TextField(viewer.text("ui.company.name"));
        name.setValue(company.name());
        name.setWidthFull();
        Select<Language> language = new Select<>();
        language.setLabel(viewer.text("ui.company.language"));
        language.setHelperText(viewer.text("ui.company.language.help"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> viewer.text("ui.language." + each.tag()));
        language.setValue(company.language());
        Button save = new Button(viewer.text("ui.save"), event -> save(() -> {
            company.rename(viewer.caller(), name.getValue());
            company.changeLanguage(viewer.caller(), language.getValue());
        }));
        return card(viewer.text("ui.company.names"), name, language, save);
    }

    private Section purpose() {
        TextArea text = new TextArea(viewer.text("ui.company.purpose.text"));
        text.setHelperText(viewer.text("ui.company.purpose.text.help"));
        TextArea measure = new TextArea(viewer.text("ui.company.purpose.measure"));
        measure.setHelperText(viewer.text("ui.company.purpose.measure.help"));
        for (TextArea area : new TextArea[] {text, measure}) {
            area.setWidthFull();
            area.setMaxLength(LONGEST_TEXT);
        }
        company.purpose().ifPresent(purpose -> {
            text.setValue(purpose.text());
            measure.setValue(purpose.measure());
        });
        Button save = new Button(viewer.text("ui.company.purpose.save"), event -> save(() -> {
            company.changePurpose(viewer.caller(), text.getValue(), measure.getValue());
            showHistory();
        }));
        return card(viewer.text("ui.home.purpose"), text, measure, save);
    }

    private void save(Runnable change) {
        if (viewer.attempt(change)) {
            viewer.tell(viewer.text("ui.saved"));
        }
    }

    private void showHistory() {
        history.removeAll();
        var earlier = company.purposes().stream().skip(1).toList();
        if (!earlier.isEmpty()) {
            history.add(new H2(viewer.text("ui.company.purpose.earlier")));
            earlier.forEach(purpose -> history.add(line(purpose)));
        }
    }

    private Div line(Purpose purpose) {
        Paragraph measure = new Paragraph(viewer.text("ui.home.measure", purpose.measure()));
        measure.addClassName("h-help");
        Div line = new Div(
                RelativeTime.full(viewer, purpose.changedAt()),
                new Paragraph(purpose.text()),
                measure);
        line.addClassName("h-card");
        return line;
    }

    private static Section card(
            String title, com.vaadin.flow.component.Component... fieldsAndButton) {
        Section card = new Section(new H2(title));
        card.addClassNames("h-card", "h-form");
        card.add(fieldsAndButton);
        ((Button) fieldsAndButton[fieldsAndButton.length - 1])
                .addThemeVariants(ButtonVariant.PRIMARY);
        return card;
    }
}

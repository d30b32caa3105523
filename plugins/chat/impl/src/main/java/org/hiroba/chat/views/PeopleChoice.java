package org.hiroba.chat.views;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.function.Predicate;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.ui.api.Viewer;

/** A field to choose colleagues by name, reading or affiliation. */
final class PeopleChoice extends MultiSelectComboBox<Person> {
    private static final int SUGGESTIONS = 100;

    PeopleChoice(Viewer viewer, ChatViews model, Predicate<Person> offered) {
        super(viewer.text("chat.people"));
        setPlaceholder(viewer.text("chat.people.placeholder"));
        setHelperText(viewer.text("chat.people.help"));
        setWidthFull();
        setItemLabelGenerator(person -> person.name() + "　" + person.affiliation());
        setItems(query -> model.hiroba().people().search(query.getFilter().orElse(""), SUGGESTIONS).stream()
                .filter(offered)
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }

    List<PersonId> chosen() {
        return getValue().stream().map(Person::id).toList();
    }
}

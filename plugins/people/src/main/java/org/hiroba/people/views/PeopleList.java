package org.hiroba.people.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.people.domain.ReadingIndex;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ListRow;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.RowList;

/** People by reading under あ か さ … or A B C …; found by name, reading, login or affiliation. */
final class PeopleList extends Div {
    /** More are not worth the page's weight: one types a letter or takes an initial. */
    private static final int MOST = 200;

    private static final Set<PersonStatus> LISTED = Set.of(PersonStatus.ACTIVE, PersonStatus.INVITED);

    private final Viewer viewer;
    private final PeopleViews model;
    private final Div initials = new Div();
    private final Div rows = new Div();
    private final Map<PersonId, ListRow> shown = new HashMap<>();
    private Optional<PersonId> current = Optional.empty();
    private String words = "";
    private String initial = "";

    PeopleList(Viewer viewer, PeopleViews model) {
        this.viewer = viewer;
        this.model = model;
        Span heading = new Span(viewer.text("people.title"));
        initials.addClassNames("h-acts", "h-initials");
        initials.getElement().setAttribute("role", "group");
        initials.getElement().setAttribute("aria-label", viewer.text("people.initials"));
        Div head = new Div(heading);
        head.addClassName("h-list-head");
        add(head, search(), initials, rows);
        fill();
        viewer.live().follow(this, event -> event.type().startsWith("people."), entries -> fill());
    }

    void setCurrent(Optional<PersonId> person) {
        current = person;
        shown.forEach((id, row) -> row.setCurrent(person.equals(Optional.of(id))));
    }

    private TextField search() {
        TextField search = new TextField();
        search.setPlaceholder(viewer.text("people.search"));
        search.setAriaLabel(viewer.text("people.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(150);
        search.addValueChangeListener(event -> {
            words = event.getValue().strip();
            fill();
        });
        return search;
    }

    private void fill() {
        List<Person> found = find();
        fillInitials();
        rows.removeAll();
        shown.clear();
        Map<String, RowList> sections = new HashMap<>();
        for (Person person : found.subList(0, Math.min(MOST, found.size()))) {
            sections.computeIfAbsent(ReadingIndex.of(person.reading()), this::section).add(row(person));
        }
        if (found.size() > MOST) {
            rows.add(new Paragraph(viewer.text("people.more", found.size() - MOST)));
        }
        if (found.isEmpty()) {
            rows.add(new EmptyState("search", viewer.text("people.none.title"), viewer.text("people.none.hint")));
        }
        setCurrent(current);
    }

    private RowList section(String initial) {
        RowList section = new RowList(initial);
        rows.add(heading(initial), section);
        return section;
    }

    private List<Person> find() {
        if (!words.isEmpty()) {
            return model.hiroba().people().search(LISTED, words, 100);
        }
        return everybody().stream()
                .filter(person -> initial.isEmpty() || ReadingIndex.of(person.reading()).equals(initial))
                .toList();
    }

    private List<Person> everybody() {
        return model.hiroba().people().list(PersonStatus.ACTIVE, PersonStatus.INVITED);
    }

    private void fillInitials() {
        initials.removeAll();
        everybody().stream()
                .map(person -> ReadingIndex.of(person.reading()))
                .distinct()
                .forEach(each -> initials.add(initialButton(each)));
    }

    private NativeButton initialButton(String each) {
        NativeButton button = new NativeButton(each);
        boolean chosen = each.equals(initial);
        button.addClassName("h-chip");
        button.setClassName("h-chip-mine", chosen);
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        button.addClickListener(event -> {
            initial = chosen ? "" : each;
            fill();
        });
        return button;
    }

    private static Span heading(String text) {
        Span heading = new Span(text);
        heading.addClassName("h-list-title");
        return heading;
    }

    private ListRow row(Person person) {
        ListRow row = new ListRow(
                PeopleViews.ROOT + "/" + person.id(),
                new PersonAvatar(person),
                person.name(),
                PeopleViews.below(viewer, person));
        shown.put(person.id(), row);
        return row;
    }
}

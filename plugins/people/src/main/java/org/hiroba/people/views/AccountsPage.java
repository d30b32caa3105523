package org.hiroba.people.views;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ActionMenu;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.MenuItem;

/** All accounts, for administrators: add and invite, bar and let in again, hand over, make an administrator. */
public final class AccountsPage extends Div {
    private final Viewer viewer;
    private final PeopleViews model;
    private final Grid<Person> accounts = new Grid<>();
    private String words = "";

    public AccountsPage(Viewer viewer, PeopleViews model) {
        this.viewer = viewer;
        this.model = model;
        addClassName("h-stack");
        add(tools(), accounts);
        accounts.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        accounts.setAllRowsVisible(false);
        accounts.addComponentColumn(this::nameCell)
                .setHeader(viewer.text("people.name"))
                .setWidth("8.5rem")
                .setFlexGrow(1);
        accounts.addComponentColumn(this::stateCell)
                .setHeader(viewer.text("people.status"))
                .setWidth("7rem")
                .setFlexGrow(0);
        accounts.addComponentColumn(this::menuCell)
                .setHeader(viewer.text("people.actions"))
                .setFlexGrow(0)
                .setWidth("80px");
        accounts.setEmptyStateText(viewer.text("people.none.title"));
        fill();
        viewer.live().follow(this, event -> event.type().startsWith("people."), entries -> fill());
    }

    private Div tools() {
        TextField search = new TextField();
        search.setPlaceholder(viewer.text("people.search"));
        search.setAriaLabel(viewer.text("people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            words = folded(event.getValue());
            fill();
        });
        NativeButton add = button("people.add", () -> new AccountDialog(viewer, model).open());
        add.addClassName("h-button-primary");
        NativeButton bring = button("people.import", () -> new ImportDialog(viewer, model).open());
        Div tools = new Div(search, add, bring);
        tools.addClassNames("h-inline", "h-tools");
        return tools;
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(viewer.text(key), event -> action.run());
        button.addClassName("h-button");
        return button;
    }

    private void fill() {
        accounts.setItems(model.hiroba()
                .people()
                .list(PersonStatus.ACTIVE, PersonStatus.INVITED, PersonStatus.DISABLED, PersonStatus.IMPORTED)
                .stream()
                .filter(this::matches)
                .toList());
    }

    private boolean matches(Person person) {
        return folded(String.join(
                        " ", person.name(), person.reading(), person.login(), person.affiliation()))
                .contains(words);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    private Div nameCell(Person person) {
        Anchor name = new Anchor(PeopleViews.ROOT + "/" + person.id(), person.name());
        Div cell = new Div(name, note(person.affiliation()), note("@" + person.login()));
        cell.addClassName("h-inline");
        return cell;
    }

    private static Span note(String words) {
        Span note = new Span(words);
        note.addClassName("h-help");
        return note;
    }

    private Div stateCell(Person person) {
        Span state = new Span(viewer.text("people.status." + person.status()));
        state.addClassName("h-tag");
        Div cell = new Div(state);
        if (person.role() == Role.ADMINISTRATOR) {
            Span role = new Span(viewer.text("people.role.ADMINISTRATOR"));
            role.addClassNames("h-tag", "h-tag-waiting");
            cell.add(role);
        }
        return cell;
    }

    private ActionMenu menuCell(Person person) {
        return new ActionMenu(viewer, viewer.text("people.menu", person.name()), () -> menu(person));
    }

    private List<MenuItem> menu(Person person) {
        List<MenuItem> items = new ArrayList<>();
        boolean disabled = person.status() == PersonStatus.DISABLED;
        if (!disabled) {
            items.add(MenuItem.of("key", viewer.text(inviteKey(person)), () -> invite(person)));
        }
        items.add(roleItem(person));
        items.add(MenuItem.of("forward", viewer.text("people.hand-over"), () -> new HandOverDialog(
                        viewer, model, person)
                .open()));
        if (disabled) {
            items.add(MenuItem.of("retry", viewer.text("people.enable"), () -> model.hiroba()
                    .accounts()
                    .enable(viewer.caller(), person.id())));
        } else {
            items.add(MenuItem.ofLoss("lock", viewer.text("people.disable"), () -> askDisable(person)));
        }
        return items;
    }

    private static String inviteKey(Person person) {
        return person.status() == PersonStatus.ACTIVE ? "people.reset" : "people.invite";
    }

    private MenuItem roleItem(Person person) {
        boolean administrator = person.role() == Role.ADMINISTRATOR;
        Role other = administrator ? Role.MEMBER : Role.ADMINISTRATOR;
        String label = viewer.text(administrator ? "people.make-member" : "people.make-administrator");
        return MenuItem.of("admin", label, () -> Confirmation.ask(
                viewer,
                viewer.text("people.role.title", person.name()),
                viewer.text("people.role.text." + other),
                label,
                () -> model.hiroba().accounts().changeRole(viewer.caller(), person.id(), other)));
    }

    private void invite(Person person) {
        String secret = model.hiroba().accounts().invite(viewer.caller(), person.id());
        new InvitationDialog(viewer, person, secret).open();
    }

    private void askDisable(Person person) {
        Confirmation.beforeLoss(
                viewer,
                viewer.text("people.disable.title", person.name()),
                viewer.text("people.disable.text"),
                viewer.text("people.disable"),
                () -> model.hiroba().accounts().disable(viewer.caller(), person.id()));
    }
}

package org.hiroba.search.views;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.search.SearchCounts;
import org.hiroba.api.search.SearchSource;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ThemeIcon;

/** What narrows the findings: kind with how much of it there is, person, place, time; order; keeping all that. */
final class Filters extends Div {
    private static final int PEOPLE = 50;

    private final Viewer viewer;
    private final SearchViews model;
    private final Consumer<Seek> change;
    private final Supplier<Seek> seek;
    private final Div kinds = new Div();
    private final Div fields = new Div();
    private final NativeButton narrow = new NativeButton();
    private final ComboBox<Person> author = new ComboBox<>();
    private final Select<Audience> place = new Select<>();
    private final Select<Seek.Since> since = new Select<>();
    private final Select<Boolean> order = new Select<>();
    private Map<String, Long> known = Map.of();

    Filters(Viewer viewer, SearchViews model, Consumer<Seek> change, Supplier<Seek> seek) {
        this.viewer = viewer;
        this.model = model;
        this.change = change;
        this.seek = seek;
        addClassName("search-filters");
        kinds.addClassName("h-acts");
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", viewer.text("search.kinds"));
        fields.add(author(), place(), since(), order());
        fields.addClassName("search-fields");
        narrow.setText(viewer.text("search.narrow"));
        narrow.addClassNames("h-chip", "search-narrow");
        narrow.addClickListener(event -> open(!fields.hasClassName("search-open")));
        open(false);
        add(kinds, narrow, fields);
    }

    /** On a phone the fields come when they are asked for: findings need the room. */
    private void open(boolean open) {
        fields.setClassName("search-open", open);
        narrow.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    /** What there is to choose from, of what was found. */
    void show(SearchCounts counts) {
        Seek now = seek.get();
        if (now.kind().isEmpty()) {
            known = counts.kinds();
        }
        showKinds(now, counts);
        author.setValue(now.author().flatMap(model.hiroba().people()::find).orElse(null));
        List<Audience> places = new ArrayList<>(counts.audiences().keySet().stream()
                .filter(audience -> titleOf(audience).isPresent())
                .sorted((one, other) -> titleOf(one).orElse("").compareTo(titleOf(other).orElse("")))
                .toList());
        now.place().filter(chosen -> !places.contains(chosen) && titleOf(chosen).isPresent()).ifPresent(places::add);
        place.setItems(places);
        place.setValue(now.place().filter(places::contains).orElse(null));
        since.setValue(now.since());
        if (now.place().isPresent()) {
            open(true);
        }
        order.setValue(now.newestFirst());
    }

    private void showKinds(Seek now, SearchCounts counts) {
        kinds.removeAll();
        kinds.add(chip(viewer.text("search.kind.all"), now.kind().isEmpty(), () -> now.withKind(Optional.empty())));
        model.searching().sources().values().stream()
                .filter(source -> counts.more()
                        || known.containsKey(source.kind())
                        || now.kind().equals(Optional.of(source.kind())))
                .forEach(source -> kinds.add(chip(
                        label(source, counts.more()),
                        now.kind().equals(Optional.of(source.kind())),
                        () -> now.withKind(Optional.of(source.kind())))));
        PersonId me = viewer.caller().person();
        boolean mine = now.author().equals(Optional.of(me));
        kinds.add(
                chip(viewer.text("search.mine"), mine, () -> now.withAuthor(mine ? Optional.empty() : Optional.of(me))),
                save());
    }

    private String label(SearchSource source, boolean more) {
        String title = viewer.text(source.severalKey());
        Long count = known.get(source.kind());
        if (count == null) {
            return title;
        }
        return viewer.text(more ? "search.kind.more" : "search.kind.count", title, count);
    }

    private NativeButton chip(String label, boolean chosen, Supplier<Seek> next) {
        NativeButton chip = new NativeButton(label, event -> change.accept(next.get()));
        chip.addClassName("h-chip");
        chip.setClassName("h-chip-mine", chosen);
        chip.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return chip;
    }

    private ComboBox<Person> author() {
        author.setPlaceholder(viewer.text("search.author"));
        author.setAriaLabel(viewer.text("search.author"));
        author.setClearButtonVisible(true);
        author.setItemLabelGenerator(person -> person.name() + "　" + person.affiliation());
        author.setItems(query -> model.hiroba().people().search(query.getFilter().orElse(""), PEOPLE).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        author.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(seek.get().withAuthor(Optional.ofNullable(event.getValue()).map(Person::id)));
            }
        });
        return author;
    }

    private Select<Audience> place() {
        place.setPlaceholder(viewer.text("search.place.all"));
        place.setAriaLabel(viewer.text("search.place.label"));
        place.setEmptySelectionAllowed(true);
        place.setEmptySelectionCaption(viewer.text("search.place.all"));
        place.setItemLabelGenerator(audience ->
                audience == null ? viewer.text("search.place.all") : titleOf(audience).orElse(""));
        place.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(seek.get().withPlace(Optional.ofNullable(event.getValue())));
            }
        });
        return place;
    }

    private Select<Seek.Since> since() {
        since.setAriaLabel(viewer.text("search.since"));
        since.setItems(Seek.Since.values());
        since.setItemLabelGenerator(each -> viewer.text("search.since." + each));
        since.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(seek.get().withSince(event.getValue()));
            }
        });
        return since;
    }

    private Select<Boolean> order() {
        order.setAriaLabel(viewer.text("search.order"));
        order.setItems(false, true);
        order.setItemLabelGenerator(newest -> viewer.text(newest ? "search.order.newest" : "search.order.best"));
        order.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(seek.get().withNewestFirst(event.getValue()));
            }
        });
        return order;
    }

    private NativeButton save() {
        NativeButton save = new NativeButton();
        save.add(new ThemeIcon("star"), new Span(viewer.text("search.save")));
        save.addClassName("h-chip");
        save.addClickListener(event -> new SaveDialog(viewer, model, seek.get()).open());
        return save;
    }

    private Optional<String> titleOf(Audience audience) {
        return model.hiroba().audiences().title(viewer.caller().person(), audience);
    }
}

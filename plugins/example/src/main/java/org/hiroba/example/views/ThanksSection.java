package org.hiroba.example.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.example.domain.Thanks;
import org.hiroba.example.domain.ThanksService;
import org.hiroba.ui.api.Viewer;

/** The latest thanks, on the home page. */
public final class ThanksSection extends Section {
    private static final int SHOWN = 3;

    private final Viewer viewer;
    private final ThanksService thanks;
    private final People people;
    private final Div lines = new Div();

    public ThanksSection(Viewer viewer, ThanksService thanks, People people) {
        this.viewer = viewer;
        this.thanks = thanks;
        this.people = people;
        addClassName("h-section");
        add(new H2(viewer.text("example.title")), lines);
        fill();
        viewer.live().follow(this, event -> event.type().equals(ThanksService.GIVEN), entries -> fill());
    }

    private void fill() {
        lines.removeAll();
        List<Thanks> latest = thanks.latest(viewer.caller(), SHOWN);
        latest.forEach(each -> lines.add(new Paragraph(
                viewer.text("example.line", name(each.giver()), name(each.receiver()), each.words()))));
        if (latest.isEmpty()) {
            lines.add(new Paragraph(viewer.text("example.empty")));
        }
    }

    private String name(PersonId id) {
        return people.find(id).map(Person::name).orElse("");
    }
}

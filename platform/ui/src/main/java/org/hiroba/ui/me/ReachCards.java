package org.hiroba.ui.me;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.recall.Reach;
import org.hiroba.core.recall.Reached;
import org.hiroba.core.recall.RecallReport;
import org.hiroba.core.recall.Unsealing;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.PersonLine;
import org.hiroba.ui.api.component.TimeText;

/** Whom something had reached before it was recalled, in words that say no more than is known. */
final class ReachCards extends Div {
    private final transient Viewer viewer;
    private final transient RecallReport report;
    private final transient People people;
    private final transient TimeText times;

    ReachCards(Viewer viewer, RecallReport report, People people) {
        this.viewer = viewer;
        this.report = report;
        this.people = people;
        times = new TimeText(viewer);
        addClassName("h-stack");
        add(when());
        if (viewer.now().isBefore(report.namedUntil())) {
            add(named("saved", Reach.SAVED), named("shown", Reach.SHOWN), others());
        } else {
            add(help("ui.recall.forgotten"));
        }
        add(copy());
    }

    private Paragraph when() {
        boolean own = viewer.caller().is(report.recall().by());
        String at = times.full(report.recall().at());
        return new Paragraph(
                own ? viewer.text("ui.recall.at", at) : viewer.text("ui.recall.at-by", at, name(report.recall().by())));
    }

    private Section named(String what, Reach reach) {
        List<Reached> found = report.reached(reach);
        Map<PersonId, Person> known =
                people.findAll(found.stream().map(Reached::person).collect(Collectors.toSet()));
        Section card = card("ui.recall." + what, found.size());
        if (found.isEmpty()) {
            card.add(help("ui.recall." + what + ".none"));
        } else {
            card.add(help("ui.recall." + what + ".help"));
        }
        found.stream().filter(each -> known.containsKey(each.person())).forEach(each -> {
            PersonLine line = new PersonLine(known.get(each.person()));
            each.at().ifPresent(at -> line.withEnd(time(times.full(at))));
            card.add(line);
        });
        return card;
    }

    private static Span time(String words) {
        Span time = new Span(words);
        time.addClassName("h-help");
        return time;
    }

    private Section others() {
        Section card = card("ui.recall.others", report.untraced());
        card.add(help("ui.recall.others.help"));
        return card;
    }

    private Section copy() {
        Section card = new Section(new H2(viewer.text("ui.recall.copy")));
        card.addClassName("h-card");
        card.add(
                report.sealedUntil()
                        .map(end -> help("ui.recall.copy.until", times.full(end)))
                        .orElseGet(() -> help("ui.recall.copy.none")));
        report.unsealings().forEach(each -> card.add(opened(each)));
        return card;
    }

    private Paragraph opened(Unsealing each) {
        return new Paragraph(viewer.text(
                "ui.recall.copy.opened",
                times.full(each.decidedAt().orElseThrow()),
                name(each.askedBy()),
                name(each.decidedBy().orElseThrow()),
                each.reason()));
    }

    private Section card(String key, int count) {
        Section card = new Section(new H2(viewer.text(key, count)));
        card.addClassNames("h-card", "h-reach");
        return card;
    }

    private Paragraph help(String key, Object... arguments) {
        Paragraph help = new Paragraph(viewer.text(key, arguments));
        help.addClassName("h-help");
        return help;
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("");
    }
}

package org.hiroba.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.ContentParts;
import org.hiroba.core.recall.Unsealing;
import org.hiroba.core.recall.Unsealings;
import org.hiroba.core.recall.Unsealings.Line;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.PersonLine;
import org.hiroba.ui.api.component.TimeText;
import org.hiroba.ui.me.KindNames;

/** Sealed copies of what was recalled: one administrator asks to look, another agrees. Follows what the other does. */
public final class SealedPage extends Div {
    private final transient Viewer viewer;
    private final transient ContentParts content;
    private final transient Unsealings unsealings;
    private final transient People people;
    private final transient KindNames names;
    private final transient TimeText times;

    public SealedPage(Viewer viewer, ContentParts content, People people, ContributionRegistry contributions) {
        this.viewer = viewer;
        this.content = content;
        this.unsealings = content.recalls().unsealings();
        this.people = people;
        this.names = new KindNames(viewer, contributions);
        this.times = new TimeText(viewer);
        addClassName("h-stack");
        list();
        viewer.live().follow(this, event -> event.type().equals(Unsealings.CHANGED), happened -> {
            if (getChildren().noneMatch(SealedContentView.class::isInstance)) {
                list();
            }
        });
    }

    private void list() {
        removeAll();
        List<Line> lines = unsealings.list(viewer.caller());
        add(help(viewer.text("ui.sealed.how")));
        lines.forEach(line -> add(card(line)));
        if (lines.isEmpty()) {
            add(new EmptyState("lock", viewer.text("ui.sealed.none"), viewer.text("ui.sealed.none.hint")));
        }
    }

    private Section card(Line line) {
        Section card = new Section();
        card.addClassNames("h-card", "h-sealed");
        card.getElement().setAttribute("aria-label", names.of(line.recall().ref()) + " " + line.recall().ref());
        people.find(line.recall().author()).ifPresent(author -> card.add(new PersonLine(author)));
        card.add(new Paragraph(facts(line)));
        line.last().ifPresent(last -> card.add(help(state(last))));
        Div actions = new Div(actions(line).toArray(Component[]::new));
        actions.addClassName("h-inline");
        card.add(actions);
        return card;
    }

    private String facts(Line line) {
        boolean own = line.recall().by().equals(line.recall().author());
        String at = times.full(line.recall().at());
        String end = times.full(line.expiresAt());
        String what = names.of(line.recall().ref());
        return own
                ? viewer.text("ui.sealed.facts", what, at, end)
                : viewer.text("ui.sealed.facts-by", what, at, end, name(line.recall().by()));
    }

    private String state(Unsealing last) {
        String asker = name(last.askedBy());
        String decider = last.decidedBy().map(this::name).orElse("");
        return switch (last.state(viewer.now())) {
            case ASKED -> viewer.text("ui.sealed.asked", asker, times.full(last.askedAt()), last.reason());
            case LAPSED -> viewer.text("ui.sealed.lapsed", asker, times.full(last.askedAt()));
            case DECLINED -> viewer.text("ui.sealed.declined", asker, times.full(last.askedAt()), decider);
            case OPEN -> viewer.text(
                    "ui.sealed.open", asker, decider, times.full(last.openUntil().orElseThrow()), last.reason());
            case CLOSED -> viewer.text("ui.sealed.closed", asker, decider, times.full(last.decidedAt().orElseThrow()));
        };
    }

    private List<Component> actions(Line line) {
        if (viewer.caller().is(line.recall().author())) {
            return List.of(help(viewer.text("ui.sealed.own")));
        }
        List<Component> actions = new ArrayList<>();
        line.last().ifPresent(last -> {
            switch (last.state(viewer.now())) {
                case ASKED -> actions.addAll(decisions(last, line.another()));
                case OPEN -> actions.add(look(last));
                default -> {}
            }
        });
        boolean running = line.last()
                .map(last -> last.state(viewer.now()))
                .filter(state -> state == Unsealing.State.ASKED || state == Unsealing.State.OPEN)
                .isPresent();
        if (!running && !line.another()) {
            actions.add(alone());
        } else if (!running) {
            actions.add(new Button(
                    viewer.text("ui.sealed.ask"),
                    event -> new AskDialog(viewer, reason -> unsealings.ask(viewer.caller(), line.recall().id(), reason))
                            .open()));
        }
        return actions;
    }

    /** What is missing, and what to do about it. */
    private Paragraph alone() {
        return help(viewer.text("recall.error.alone"));
    }

    private List<Component> decisions(Unsealing asked, boolean another) {
        if (viewer.caller().is(asked.askedBy())) {
            return List.of(
                    another ? help(viewer.text("ui.sealed.waiting")) : alone(),
                    button("ui.sealed.withdraw", () -> unsealings.decline(viewer.caller(), asked.id())));
        }
        Button agree = button("ui.sealed.agree", () -> unsealings.agree(viewer.caller(), asked.id()));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        return List.of(agree, button("ui.sealed.decline", () -> unsealings.decline(viewer.caller(), asked.id())));
    }

    private Component look(Unsealing open) {
        boolean oneOfTheTwo = viewer.caller().is(open.askedBy())
                || open.decidedBy().filter(viewer.caller()::is).isPresent();
        return oneOfTheTwo
                ? button("ui.sealed.look", () -> show(open))
                : help(viewer.text("ui.sealed.others-look"));
    }

    private void show(Unsealing open) {
        var shown = new SealedContentView(
                viewer, content, people, open, unsealings.open(viewer.caller(), open.id()), this::list);
        removeAll();
        add(shown);
    }

    private Button button(String key, Runnable action) {
        return new Button(viewer.text(key), event -> viewer.attempt(action));
    }

    private static Paragraph help(String words) {
        Paragraph help = new Paragraph(words);
        help.addClassName("h-help");
        return help;
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("");
    }
}

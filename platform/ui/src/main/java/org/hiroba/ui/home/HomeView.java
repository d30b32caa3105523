package org.hiroba.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hiroba.core.company.Company;
import org.hiroba.core.company.Purpose;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.ui.api.HomeCard;
import org.hiroba.ui.api.HomeSection;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.TimeText;

/** The first page after signing in: what is new in one's groups before all else, what else matters today beside it. */
public final class HomeView extends Div {
    private static final int PURPOSE_ORDER = 150;

    private final transient Viewer viewer;
    private final transient ContributionRegistry contributions;

    public HomeView(Viewer viewer, ContributionRegistry contributions, Company company) {
        this.viewer = viewer;
        this.contributions = contributions;
        addClassNames("h-page", "h-home");
        Div news = new Div();
        news.addClassName("h-home-news");
        sections().forEach(news::add);
        if (news.getComponentCount() == 0) {
            news.add(beginning());
        }
        Div body = new Div(news);
        body.addClassName("h-home-body");
        List<Component> cards = cards(company);
        if (!cards.isEmpty()) {
            body.add(aside(cards));
        }
        LocalDate today = viewer.now().atZone(viewer.zone()).toLocalDate();
        add(
                new PageHeader(
                        viewer.text("ui.home.hello", viewer.person().name()),
                        new TimeText(viewer).date(today)),
                body);
    }

    private List<Component> sections() {
        List<Component> made = new ArrayList<>();
        contributions.all(HomeSection.class).stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .forEach(section -> made(section).ifPresent(made::add));
        return made;
    }

    /** A section that fails is missing; the rest of the page is there. */
    private Optional<Component> made(HomeSection section) {
        try {
            return Optional.of(section.factory().apply(viewer));
        } catch (RuntimeException | LinkageError e) {
            contributions.report(section, e);
            return Optional.empty();
        }
    }

    private EmptyState beginning() {
        List<Component> steps = new ArrayList<>();
        for (NavigationEntry entry : contributions.all(NavigationEntry.class)) {
            Anchor step = new Anchor("/" + entry.path(), viewer.text(entry.titleKey()));
            step.addClassName("h-button");
            steps.add(step);
        }
        return new EmptyState(
                "home",
                viewer.text("ui.home.empty.title"),
                viewer.text("ui.home.empty.text"),
                steps.toArray(Component[]::new));
    }

    private Aside aside(List<Component> cards) {
        Aside aside = new Aside();
        aside.addClassName("h-home-aside");
        aside.getElement().setAttribute("aria-label", viewer.text("ui.home.aside"));
        aside.add(cards);
        return aside;
    }

    private List<Component> cards(Company company) {
        List<HomeCard> wanted = new ArrayList<>(contributions.all(HomeCard.class));
        company.purpose()
                .ifPresent(purpose -> wanted.add(
                        new HomeCard(PURPOSE_ORDER, "ui.home.purpose", each -> Optional.of(purpose(purpose)))));
        List<Component> made = new ArrayList<>();
        wanted.stream()
                .sorted(Comparator.comparingInt(HomeCard::order))
                .forEach(card -> made(card).ifPresent(made::add));
        return made;
    }

    private Optional<Component> made(HomeCard card) {
        try {
            return card.content().apply(viewer).map(content -> {
                Section frame = new Section(new H2(viewer.text(card.titleKey())), content);
                frame.addClassNames("h-card", "h-home-card");
                return frame;
            });
        } catch (RuntimeException | LinkageError e) {
            contributions.report(card, e);
            return Optional.empty();
        }
    }

    private Component purpose(Purpose purpose) {
        Paragraph text = new Paragraph(purpose.text());
        text.addClassName("h-purpose-text");
        Paragraph measure = new Paragraph(viewer.text("ui.home.measure", purpose.measure()));
        measure.addClassName("h-help");
        return new Div(text, measure);
    }
}

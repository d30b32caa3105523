package org.hiroba.people.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Person;
import org.hiroba.people.domain.Birthdays;
import org.hiroba.people.domain.Birthdays.Birthday;
import org.hiroba.people.domain.Completeness;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.CardLine;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.ThemeIcon;

/** What the home page says of people: birthdays to congratulate on, and what is missing in one's own profile. */
public final class HomeCards {
    private static final int DAYS = 14;
    private static final int LINES = 4;
    private static final int COMPLETE = 100;

    private HomeCards() {}

    public static Optional<Component> birthdays(Viewer viewer, PeopleViews model) {
        LocalDate today = viewer.now().atZone(viewer.zone()).toLocalDate();
        List<Birthday> near = new Birthdays(model.hiroba().people()).from(today, DAYS);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Div lines = new Div();
        near.stream().limit(LINES).forEach(birthday -> lines.add(new CardLine(
                PeopleViews.ROOT + "/" + birthday.person().id(),
                new PersonAvatar(birthday.person(), PersonAvatar.Size.SMALL),
                birthday.person().name(),
                day(viewer, birthday.day(), today))));
        return Optional.of(lines);
    }

    private static Span day(Viewer viewer, LocalDate day, LocalDate today) {
        String words = day.equals(today)
                ? viewer.text("people.home.today")
                : DateTimeFormatter.ofPattern(viewer.text("people.birthday.pattern"), viewer.language().locale())
                        .format(day);
        Span tag = new Span(words);
        tag.addClassName("h-tag");
        return tag;
    }

    public static Optional<Component> ownProfile(Viewer viewer, PeopleViews model) {
        Person own = viewer.person();
        int percent = Completeness.percent(own, model.hiroba().people().profile(own.id()));
        return percent == COMPLETE
                ? Optional.empty()
                : Optional.of(new CardLine(
                        PeopleViews.OWN,
                        new ThemeIcon("person"),
                        viewer.text("people.home.profile", percent)));
    }
}

package org.hiroba.ui.me;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.Contents;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.ContentParts;
import org.hiroba.core.people.PeopleDirectory;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ListRow;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.RowList;
import org.hiroba.ui.api.component.TimeText;

/** What one wanted to find again, and where one was named; of every kind of content, seen by oneself alone. */
public final class KeptView extends Div {
    private static final int MOST = 100;
    private static final int EXCERPT = 120;

    private final transient Viewer viewer;
    private final transient ContentParts content;
    private final transient PeopleDirectory people;
    private final Div body = new Div();

    public KeptView(Viewer viewer, ContentParts content, PeopleDirectory people) {
        this.viewer = viewer;
        this.content = content;
        this.people = people;
        addClassName("h-page");
        body.addClassName("h-page-body");
        add(new PageHeader(viewer.text("ui.kept"), viewer.text("ui.kept.help")), body);
        fill();
        viewer.live().follow(this, event -> event.type().equals(Contents.RECALLED), recalled -> fill());
    }

    private void fill() {
        body.removeAll();
        body.add(
                section(
                        "ui.kept.bookmarks",
                        content.bookmarks().list(viewer.caller(), MOST),
                        "bookmark",
                        "ui.kept.bookmarks.none"),
                section(
                        "ui.kept.mentions",
                        content.mentions().list(viewer.caller(), MOST),
                        "mention",
                        "ui.kept.mentions.none"));
    }

    private Section section(String titleKey, List<Content> found, String icon, String noneKey) {
        Section section = new Section(new H2(viewer.text(titleKey)));
        section.addClassName("h-section");
        Map<PersonId, Person> authors =
                people.findAll(found.stream().map(Content::author).collect(Collectors.toSet()));
        RowList rows = new RowList(viewer.text(titleKey));
        found.stream()
                .filter(each -> authors.containsKey(each.author()))
                .forEach(each -> rows.add(row(each, authors.get(each.author()))));
        if (!found.isEmpty()) {
            section.add(rows);
        } else {
            Anchor home = new Anchor("/", viewer.text("ui.kept.to-home"));
            home.addClassName("h-button");
            section.add(new EmptyState(icon, viewer.text(noneKey), viewer.text(noneKey + ".hint"), home));
        }
        return section;
    }

    private ListRow row(Content each, Person author) {
        String words = content.richText().toExcerpt(each.text(), EXCERPT);
        return new ListRow(
                each.path(),
                new PersonAvatar(author),
                words.isEmpty() ? viewer.text("ui.kept.no-words") : words,
                viewer.text("ui.kept.by", author.name(), new TimeText(viewer).full(each.at())));
    }
}

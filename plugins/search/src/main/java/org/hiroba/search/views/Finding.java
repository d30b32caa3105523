package org.hiroba.search.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.search.SearchExcerpt;
import org.hiroba.api.search.SearchHit;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchSource;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.Mark;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.RelativeTime;
import org.hiroba.ui.api.component.ThemeIcon;

/** One finding: all of it is a link to its place. */
final class Finding extends Anchor {
    private static final String PERSON = "person";
    private static final String GROUP = "group";

    private final Viewer viewer;
    private final SearchViews model;

    Finding(Viewer viewer, SearchViews model, SearchHit hit) {
        super("/" + hit.item().path(), new Component[0]);
        this.viewer = viewer;
        this.model = model;
        addClassNames("search-finding", "h-finding");
        Div words = new Div(head(hit));
        words.addClassName("search-words");
        if (!hit.body().text().isEmpty()) {
            Paragraph text = new Paragraph();
            text.addClassName("search-text");
            // Whose name does not say why it is found says it below the name, in a list of names, too.
            text.setClassName("search-why", hit.title().matches().isEmpty() && !hit.body().matches().isEmpty());
            mark(text, hit.body());
            words.add(text);
        }
        add(face(hit), words);
    }

    private Component face(SearchHit hit) {
        ContentRef ref = hit.item().ref();
        Optional<Person> person = self(hit.item()).or(() -> author(hit.item()));
        if (person.isPresent()) {
            return new PersonAvatar(person.get());
        }
        if (ref.kind().equals(GROUP)) {
            return new Mark(hit.title().text(), ref.id());
        }
        return new ThemeIcon(source(hit).map(SearchSource::icon).orElse("search"));
    }

    private Div head(SearchHit hit) {
        SearchItem item = hit.item();
        Div head = new Div();
        head.addClassName("search-head-line");
        boolean titled = !hit.title().text().isEmpty();
        if (titled) {
            Span title = new Span();
            title.addClassName("h-who-name");
            title.setClassName("search-title", item.author().isPresent());
            mark(title, hit.title());
            head.add(title);
        }
        self(item).ifPresent(person -> head.add(line("h-who-affiliation", person.affiliation())));
        Optional<Person> author = author(item);
        author.ifPresent(person -> head.add(
                line(titled ? "search-by" : "h-who-name", person.name()), line("h-who-affiliation", person.affiliation())));
        if (author.isPresent()) {
            head.add(RelativeTime.full(viewer, item.at()));
        }
        source(hit).map(source -> viewer.text(source.titleKey())).ifPresent(kind -> head.add(tag(kind, item)));
        return head;
    }

    private Optional<Person> self(SearchItem item) {
        return item.ref().kind().equals(PERSON)
                ? model.hiroba().people().find(new PersonId(item.ref().id()))
                : Optional.empty();
    }

    private Optional<Person> author(SearchItem item) {
        return item.author().flatMap(model.hiroba().people()::find);
    }

    private Span tag(String kind, SearchItem item) {
        Optional<String> place = item.author().isEmpty()
                ? Optional.empty()
                : model.hiroba().audiences().title(viewer.caller().person(), item.audience());
        return line("search-tag", place.map(name -> viewer.text("search.place", name, kind)).orElse(kind));
    }

    private Optional<SearchSource> source(SearchHit hit) {
        return Optional.ofNullable(model.searching().sources().get(hit.item().ref().kind()));
    }

    private static Span line(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }

    /** The words with the matching places marked; never as HTML. */
    private static void mark(HtmlContainer place, SearchExcerpt excerpt) {
        int done = 0;
        for (SearchExcerpt.Match match : excerpt.matches()) {
            place.add(new Text(excerpt.text().substring(done, match.start())));
            Element marked = new Element("mark");
            marked.setText(excerpt.text().substring(match.start(), match.end()));
            place.getElement().appendChild(marked);
            done = match.end();
        }
        place.add(new Text(excerpt.text().substring(done)));
    }
}

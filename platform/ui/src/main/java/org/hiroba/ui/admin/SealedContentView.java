package org.hiroba.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.hiroba.api.content.Revision;
import org.hiroba.api.identity.People;
import org.hiroba.core.ContentParts;
import org.hiroba.core.recall.SealedContent;
import org.hiroba.core.recall.SealedContent.Part;
import org.hiroba.core.recall.SealedContent.Piece;
import org.hiroba.core.recall.Unsealing;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.PersonLine;
import org.hiroba.ui.api.component.RichTextView;
import org.hiroba.ui.api.component.ThemeIcon;
import org.hiroba.ui.api.component.TimeText;

/** What is in a sealed copy, for the two who may look. */
final class SealedContentView extends Div {
    private final transient Viewer viewer;
    private final transient ContentParts content;
    private final transient People people;
    private final transient Unsealing open;
    private final transient TimeText times;

    SealedContentView(
            Viewer viewer,
            ContentParts content,
            People people,
            Unsealing open,
            SealedContent sealed,
            Runnable back) {
        this.viewer = viewer;
        this.content = content;
        this.people = people;
        this.open = open;
        this.times = new TimeText(viewer);
        addClassName("h-stack");
        Paragraph until = new Paragraph(
                viewer.text("ui.sealed.until", times.full(open.openUntil().orElseThrow())));
        Button list = new Button(viewer.text("ui.sealed.back"), event -> viewer.attempt(back::run));
        list.addClassName("h-start");
        Div pieces = new Div();
        pieces.addClassName("h-stack");
        sealed.pieces().forEach(piece -> pieces.add(card(piece)));
        add(list, until, pieces);
        hideAtTheEnd(pieces);
    }

    /** Also from a page that nobody touches any more. */
    private void hideAtTheEnd(Div pieces) {
        Duration left = Duration.between(viewer.now(), open.openUntil().orElseThrow());
        pieces.getElement().executeJs("setTimeout(() => this.replaceChildren(), $0)", (double) left.toMillis());
    }

    private Section card(Piece piece) {
        Section card = new Section();
        card.addClassNames("h-card", "h-sealed");
        people.find(piece.author()).ifPresent(author -> card.add(new PersonLine(viewer, author, piece.at())));
        card.add(piece.text().isEmpty()
                ? new Paragraph(viewer.text("ui.sealed.no-words"))
                : new RichTextView(content.richText(), piece.text()));
        piece.parts().stream().filter(Part::picture).forEach(part -> card.add(picture(part)));
        piece.parts().stream().filter(part -> !part.picture()).forEach(part -> card.add(file(part)));
        if (!piece.versions().isEmpty()) {
            card.add(new H2(viewer.text("ui.sealed.versions")));
            piece.versions().forEach(version -> card.add(version(version)));
        }
        return card;
    }

    private Component picture(Part part) {
        Image picture = new Image(
                address(part), part.name().isEmpty() ? viewer.text("ui.sealed.picture") : part.name());
        picture.addClassName("h-sealed-picture");
        return picture;
    }

    private Component file(Part part) {
        Anchor file = new Anchor(address(part), new ThemeIcon("download"), new Span(part.name()));
        file.addClassName("h-button");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", part.name());
        return new Div(file);
    }

    private Div version(Revision version) {
        H3 when = new H3(viewer.text("ui.sealed.version", times.full(version.replacedAt())));
        return new Div(when, new RichTextView(content.richText(), version.text()));
    }

    private String address(Part part) {
        return "/downloads/sealed/" + open.id() + "/" + part.id();
    }
}

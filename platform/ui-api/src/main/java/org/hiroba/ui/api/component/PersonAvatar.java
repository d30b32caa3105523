package org.hiroba.ui.api.component;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Image;
import java.util.Locale;
import org.hiroba.api.identity.Person;

/**
 * A person's face: the photo, or the first character of the name on a warm colour that stays the same. Hidden from screen
 * readers, for the name stands beside it.
 *
 * @since 0.1
 */
@Tag("span")
public final class PersonAvatar extends HtmlComponent {
    /** How large the face is. */
    public enum Size {
        /** 28 px, beside a comment or in a row of faces. */
        SMALL,
        /** 40 px, beside a post. */
        MEDIUM,
        /** 96 px, on a profile. */
        LARGE
    }

    public PersonAvatar(Person person) {
        this(person, Size.MEDIUM);
    }

    public PersonAvatar(Person person, Size size) {
        addClassNames("h-face", "h-face-" + size.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("aria-hidden", "true");
        person.photo().ifPresentOrElse(
                photo -> showPhoto("/media/" + photo + (size == Size.LARGE ? "" : "/thumbnail")),
                () -> showInitial(person));
    }

    private void showPhoto(String location) {
        Image image = new Image(location, "");
        image.getElement().setAttribute("loading", "lazy");
        Still.draw(this, image);
    }

    private void showInitial(Person person) {
        addClassName(WarmColor.of(person.id().value()));
        Still.draw(this, new Text(Initial.of(person.name())));
    }
}

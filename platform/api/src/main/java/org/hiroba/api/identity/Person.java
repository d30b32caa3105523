package org.hiroba.api.identity;

import java.util.Optional;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.text.Language;

/**
 * A person as colleagues see one. Immutable; a later look-up may return another state.
 *
 * @param login the name to sign in with, lower case, without spaces; an e-mail address is not needed
 * @param name the real name as written, e.g. 佐藤 花子
 * @param reading how the name is read (ふりがな), in hiragana for Japanese names; lists are sorted by it
 * @param affiliation shop, department or company, shown beside the name everywhere
 * @param language the person's choice for everything that Hiroba says
 */
public record Person(
        PersonId id,
        String login,
        String name,
        String reading,
        String affiliation,
        Role role,
        PersonStatus status,
        Language language,
        Optional<ImageId> photo) {

    public boolean isActive() {
        return status == PersonStatus.ACTIVE;
    }
}

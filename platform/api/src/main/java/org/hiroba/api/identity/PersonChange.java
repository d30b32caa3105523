package org.hiroba.api.identity;

import java.util.Optional;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.text.Language;

/** The new state of what a person, or an administrator for a person, may change. */
public record PersonChange(
        String name,
        String reading,
        String affiliation,
        Language language,
        Optional<ImageId> photo,
        Profile profile) {}

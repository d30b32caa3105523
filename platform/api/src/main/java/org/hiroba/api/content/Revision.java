package org.hiroba.api.content;

import java.time.Instant;
import org.hiroba.api.identity.PersonId;

/** How a text read before an edit: the text, who replaced it and when. */
public record Revision(String text, PersonId replacedBy, Instant replacedAt) {}

package org.hiroba.core.recall;

import java.time.Instant;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/** Bytes of content that were handed out to somebody, for the first time in this way. */
public record Delivery(ContentRef ref, PersonId person, Reach reach, Instant at) {}

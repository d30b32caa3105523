package org.hiroba.groups.domain;

import java.time.Instant;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.GroupId;

/** Who belongs to which group, and since when: what was there before is no news to him or her. */
public record Membership(GroupId group, PersonId person, Instant since) {}

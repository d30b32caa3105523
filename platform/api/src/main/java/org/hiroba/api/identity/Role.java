package org.hiroba.api.identity;

/** What a person may do in the company as a whole; what one may do in a group is the group's affair. */
public enum Role {
    MEMBER,
    /** Manages people, settings and plugins. Reads no conversation that he or she is not part of. */
    ADMINISTRATOR
}

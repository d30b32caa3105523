package org.hiroba.groups.domain;

import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.HandOver;
import org.hiroba.api.identity.PersonId;

/** When somebody leaves, the groups that he or she looked after get a new owner. */
public record GroupHandOver(GroupService groups) implements HandOver {
    @Override
    public void handOver(Caller caller, PersonId from, PersonId to) {
        groups.handOver(caller, from, to);
    }
}

package org.hiroba.slack.domain;

import java.util.Map;
import org.hiroba.api.identity.PersonId;
import org.hiroba.groups.api.GroupId;

/** Who and what of Slack is here already. Writes need a transaction. */
public interface KnownRepository {
    Map<String, PersonId> listPeople();

    Map<String, GroupId> listChannels();

    void addPeople(Map<String, PersonId> bySlackUser);

    void add(String slackChannel, GroupId group);
}

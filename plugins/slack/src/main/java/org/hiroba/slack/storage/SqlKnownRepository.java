package org.hiroba.slack.storage;

import java.util.HashMap;
import java.util.Map;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;
import org.hiroba.groups.api.GroupId;
import org.hiroba.slack.domain.KnownRepository;

/** What is known of Slack, in schema {@code slack}. */
public final class SqlKnownRepository implements KnownRepository {
    private final Sql sql;

    public SqlKnownRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, PersonId> listPeople() {
        Map<String, PersonId> people = new HashMap<>();
        sql.each(
                "SELECT slack_id, person_id FROM slack.known_person",
                row -> people.put(row.text(1), new PersonId(row.number(2))));
        return people;
    }

    @Override
    public Map<String, GroupId> listChannels() {
        Map<String, GroupId> channels = new HashMap<>();
        sql.each(
                "SELECT slack_id, group_id FROM slack.known_channel",
                row -> channels.put(row.text(1), new GroupId(row.number(2))));
        return channels;
    }

    @Override
    public void addPeople(Map<String, PersonId> bySlackUser) {
        sql.batch(
                "INSERT INTO slack.known_person (slack_id, person_id) VALUES (?, ?)",
                bySlackUser.entrySet().stream()
                        .map(known -> new Object[] {known.getKey(), known.getValue().value()})
                        .toList());
    }

    @Override
    public void add(String slackChannel, GroupId group) {
        sql.update(
                "INSERT INTO slack.known_channel (slack_id, group_id) VALUES (?, ?)", slackChannel, group.value());
    }
}

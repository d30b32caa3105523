package org.hiroba.core.content.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;

/** One row per person and stream. */
public final class SqlReadMarks {
    private final Sql sql;

    public SqlReadMarks(Sql sql) {
        this.sql = sql;
    }

    public OptionalLong find(PersonId person, Audience audience, String stream) {
        return sql.find(
                        "SELECT read_to FROM hiroba.read_mark WHERE person_id = ? AND stream = ? AND audience = ?",
                        row -> row.number(1),
                        person.value(),
                        stream,
                        audience.toString())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** All marks of the person in streams of this name. */
    public Map<Audience, Long> all(PersonId person, String stream) {
        Map<Audience, Long> marks = new HashMap<>();
        sql.each(
                "SELECT audience, read_to FROM hiroba.read_mark WHERE person_id = ? AND stream = ?",
                row -> marks.put(Audience.parse(row.text(1)), row.number(2)),
                person.value(),
                stream);
        return marks;
    }

    public void insert(PersonId person, Audience audience, String stream, long position) {
        sql.update(
                "INSERT INTO hiroba.read_mark (person_id, stream, audience, read_to) VALUES (?, ?, ?, ?)",
                person.value(),
                stream,
                audience.toString(),
                position);
    }

    /** Everybody's marks in the audience. */
    public void deleteAll(Audience audience) {
        sql.update("DELETE FROM hiroba.read_mark WHERE audience = ?", audience.toString());
    }

    /** What is this person's. */
    public void deleteAllOf(PersonId person) {
        sql.update("DELETE FROM hiroba.read_mark WHERE person_id = ?", person.value());
    }

    /** @return whether the mark was there and lay before the position */
    public boolean moveForward(PersonId person, Audience audience, String stream, long position) {
        return sql.update(
                        "UPDATE hiroba.read_mark SET read_to = ?"
                                + " WHERE person_id = ? AND stream = ? AND audience = ? AND read_to < ?",
                        position,
                        person.value(),
                        stream,
                        audience.toString(),
                        position)
                > 0;
    }
}

package org.hiroba.tasks.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/** Where tasks are kept. Writes need a transaction. Recalled tasks are found by their ids only. */
public interface TaskRepository {
    Optional<Task> find(long id);

    /**
     * The task as it stays until the transaction ends: what is written of it next is made of what is there, not of what was there
     * before somebody else wrote.
     */
    Optional<Task> claim(long id);

    List<Task> findAll(Collection<Long> ids);

    /** Those made of any of the content. */
    List<Task> findBySource(Collection<ContentRef> sources);

    /** Not done and assigned to the person, the most pressing first. */
    List<Task> listOpenOf(PersonId assignee, Place after, int limit);

    /** Done and assigned to the person, what was done last first. */
    List<Task> listDoneOf(PersonId assignee, DonePlace after, int limit);

    /** Made by the person and not for the person alone, the most pressing first, what is done last. */
    List<Task> listGivenBy(PersonId author, Place after, int limit);

    /** A column of a board, in its order; of what is done the last first. */
    List<Task> listOf(Audience audience, Status status, int limit);

    /** Those of the column that are the person's to do. */
    List<Task> listOf(Audience audience, Status status, PersonId assignee, int limit);

    /** Newest first, with smaller ids. */
    List<Task> listAllOf(Audience audience, long before, int limit);

    /** Also what was recalled, in no order. */
    List<Task> listEverythingOf(Audience audience);

    /** The largest place in a column; 0 if it is empty. */
    long lastPlace(Audience audience, Status status);

    void insert(Task task, Optional<Instant> remindAt);

    /** Everything but who made it when, and of what. */
    void update(Task task, Optional<Instant> remindAt);

    /** The same without touching the reminder. */
    void updateQuietly(Task task);

    void move(long id, long place);

    /** Those to be reminded of by now, the earliest first. */
    List<Task> listToRemind(Instant now, int limit);

    /** @return false if somebody was faster */
    boolean markReminded(long id, Instant upTo);

    /** Reminders of later than that, by ascending ids after that one. */
    List<PlannedReminder> listPlanned(long afterId, Instant later, int limit);

    /** Puts a reminder to another moment, unless it was changed in the meantime. */
    void moveReminder(PlannedReminder reminder, Instant to);

    void delete(long id);

    /** Ids that exist, ascending, recalled ones included. */
    List<Long> idsAfter(long after, int limit);

    long count();

    /** All circles by their ids. */
    Map<Long, List<PersonId>> listCircles();

    /** @param members in order */
    Optional<Long> findCircle(List<PersonId> members);

    void insertCircle(long id, List<PersonId> members);

    /** @return false if it has tasks, and stays */
    boolean deleteCircle(long id, Audience audience);
}

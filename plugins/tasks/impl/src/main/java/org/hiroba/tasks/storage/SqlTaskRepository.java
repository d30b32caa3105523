package org.hiroba.tasks.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.DonePlace;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Place;
import org.hiroba.tasks.domain.PlannedReminder;
import org.hiroba.tasks.domain.Status;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskRepository;

/** Tasks in schema {@code tasks}: a page is three statements, however long. */
public final class SqlTaskRepository implements TaskRepository {
    private static final String SELECT = "SELECT t.id, t.title, t.notes, t.audience, t.author, t.created_at, t.due_day,"
            + " t.due_time, t.status, t.place, t.done_at, t.done_by, t.source_kind, t.source_id, t.title_from_source,"
            + " t.recalled FROM tasks.task t ";
    // As in platform/storage/README.md: Derby may choose its plan while a table is empty.
    private static final String BY_ID = "--DERBY-PROPERTIES constraint=task_pk\n";
    private static final String BY_BOARD = "--DERBY-PROPERTIES index=task_board\n";
    private static final String BY_DONE = "--DERBY-PROPERTIES index=task_done\n";
    private static final String BY_AUTHOR = "--DERBY-PROPERTIES index=task_author\n";
    private static final String BY_SOURCE = "--DERBY-PROPERTIES index=task_source\n";
    private static final String BY_REMINDER = "--DERBY-PROPERTIES index=task_reminder\n";
    private static final String MINE =
            "JOIN tasks.assignee a ON a.task_id = t.id WHERE a.person_id = ? AND t.recalled = FALSE AND t.status ";
    private static final String DUE = "COALESCE(t.due_day || COALESCE(t.due_time, '24:00'), '9999-99-9900:00')";
    private static final String PRESSING = "CASE WHEN t.status = 'DONE' THEN '9999-99-9999:99' ELSE " + DUE + " END";
    private static final String NEWEST = " ORDER BY t.id DESC FETCH FIRST ? ROWS ONLY";
    private static final int MOST_PLACES = 500;

    private final Sql sql;

    public SqlTaskRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Task> find(long id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Task> claim(long id) {
        return sql.update("UPDATE tasks.task SET recalled = recalled WHERE id = ?", id) == 0 ? Optional.empty() : find(id);
    }

    @Override
    public List<Task> findAll(Collection<Long> ids) {
        List<Task> found = new ArrayList<>();
        for (List<Long> some : portions(List.copyOf(ids))) {
            found.addAll(tasks(SELECT + BY_ID + "WHERE t.id IN (" + Sql.places(some.size()) + ")", some.toArray()));
        }
        return found;
    }

    @Override
    public List<Task> findBySource(Collection<ContentRef> sources) {
        Map<String, List<Long>> byKind = sources.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())));
        List<Task> found = new ArrayList<>();
        byKind.forEach((kind, ids) -> {
            for (List<Long> some : portions(ids)) {
                List<Object> values = new ArrayList<>(List.of(kind));
                values.addAll(some);
                found.addAll(tasks(
                        SELECT + BY_SOURCE + "WHERE t.source_kind = ? AND t.source_id IN (" + Sql.places(some.size())
                                + ") AND t.recalled = FALSE ORDER BY t.id",
                        values.toArray()));
            }
        });
        return found;
    }

    @Override
    public List<Task> listOpenOf(PersonId assignee, Place after, int limit) {
        String due = words(after);
        return tasks(
                SELECT + MINE + "<> 'DONE'" + after(DUE),
                assignee.value(),
                due,
                due,
                after.id(),
                limit);
    }

    /** From a place on, in an order of places; newest first where that is the same. */
    private static String after(String order) {
        return " AND (" + order + " > ? OR " + order + " = ? AND t.id < ?) ORDER BY " + order
                + ", t.id DESC FETCH FIRST ? ROWS ONLY";
    }

    /** As the columns have it: 2026-12-0115:00. */
    private static String words(Place place) {
        String digits = String.format(Locale.ROOT, "%012d", place.due());
        return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 10) + ":"
                + digits.substring(10);
    }

    @Override
    public List<Task> listDoneOf(PersonId assignee, DonePlace after, int limit) {
        return tasks(
                SELECT + MINE + "= 'DONE' AND (t.done_at < ? OR t.done_at = ? AND t.id < ?)"
                        + " ORDER BY t.done_at DESC, t.id DESC FETCH FIRST ? ROWS ONLY",
                assignee.value(),
                after.at(),
                after.at(),
                after.id(),
                limit);
    }

    @Override
    public List<Task> listGivenBy(PersonId author, Place after, int limit) {
        String due = words(after);
        return tasks(
                SELECT + BY_AUTHOR + "WHERE t.author = ? AND t.recalled = FALSE AND EXISTS (SELECT 1 FROM"
                        + " tasks.assignee a WHERE a.task_id = t.id AND a.person_id <> ?)" + after(PRESSING),
                author.value(),
                author.value(),
                due,
                due,
                after.id(),
                limit);
    }

    @Override
    public List<Task> listOf(Audience audience, Status status, int limit) {
        return tasks(column(status, ""), audience.toString(), status, limit);
    }

    @Override
    public List<Task> listOf(Audience audience, Status status, PersonId assignee, int limit) {
        String own = " AND EXISTS (SELECT 1 FROM tasks.assignee a WHERE a.task_id = t.id AND a.person_id = ?)";
        return tasks(column(status, own), audience.toString(), status, assignee.value(), limit);
    }

    private static String column(Status status, String further) {
        boolean done = status == Status.DONE;
        return SELECT + (done ? BY_DONE : BY_BOARD) + "WHERE t.audience = ? AND t.status = ? AND t.recalled = FALSE" + further
                + " ORDER BY " + (done ? "t.done_at DESC" : "t.place") + " FETCH FIRST ? ROWS ONLY";
    }

    @Override
    public List<Task> listAllOf(Audience audience, long before, int limit) {
        return tasks(
                SELECT + BY_BOARD + "WHERE t.audience = ? AND t.id < ? AND t.recalled = FALSE" + NEWEST,
                audience.toString(),
                before,
                limit);
    }

    @Override
    public List<Task> listEverythingOf(Audience audience) {
        return tasks(SELECT + BY_BOARD + "WHERE t.audience = ?", audience.toString());
    }

    @Override
    public long lastPlace(Audience audience, Status status) {
        return sql.find(
                        "SELECT MAX(place) FROM tasks.task WHERE audience = ? AND status = ?",
                        row -> row.optionalNumber(1).orElse(0L),
                        audience.toString(),
                        status)
                .orElse(0L);
    }

    @Override
    public void insert(Task task, Optional<Instant> remindAt) {
        sql.update(
                "INSERT INTO tasks.task (title, notes, audience, due_day, due_time, status, place, done_at, done_by,"
                        + " title_from_source, remind_at, recalled, id, author, created_at, source_kind, source_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values(
                        task,
                        remindAt,
                        task.id(),
                        task.author().value(),
                        task.createdAt(),
                        task.source().map(ContentRef::kind),
                        task.source().map(ContentRef::id)));
        insertParts(task);
    }

    @Override
    public void update(Task task, Optional<Instant> remindAt) {
        sql.update(
                "UPDATE tasks.task SET title = ?, notes = ?, audience = ?, due_day = ?, due_time = ?, status = ?, place = ?,"
                        + " done_at = ?, done_by = ?, title_from_source = ?, remind_at = ?, recalled = ? WHERE id = ?",
                values(task, remindAt, task.id()));
        deleteParts(task.id());
        insertParts(task);
    }

    @Override
    public void updateQuietly(Task task) {
        Optional<Instant> reminder = sql.find(
                "SELECT remind_at FROM tasks.task WHERE id = ?", row -> row.optionalInstant(1), task.id())
                .flatMap(present -> present);
        update(task, reminder);
    }

    @Override
    public void move(long id, long place) {
        sql.update("UPDATE tasks.task SET place = ? WHERE id = ?", place, id);
    }

    @Override
    public List<Task> listToRemind(Instant now, int limit) {
        return tasks(
                SELECT + BY_REMINDER + "WHERE t.remind_at <= ? ORDER BY t.remind_at FETCH FIRST ? ROWS ONLY", now, limit);
    }

    @Override
    public boolean markReminded(long id, Instant upTo) {
        return sql.update("UPDATE tasks.task SET remind_at = NULL WHERE id = ? AND remind_at <= ?", id, upTo) == 1;
    }

    @Override
    public List<PlannedReminder> listPlanned(long afterId, Instant later, int limit) {
        return sql.list(
                "SELECT id, due_day, due_time, remind_at FROM tasks.task WHERE id > ? AND remind_at > ? AND due_day IS NOT"
                        + " NULL ORDER BY id FETCH FIRST ? ROWS ONLY",
                row -> new PlannedReminder(row.number(1), due(row, 2, 3).orElseThrow(), row.instant(4)),
                afterId,
                later,
                limit);
    }

    @Override
    public void moveReminder(PlannedReminder reminder, Instant to) {
        sql.update(
                "UPDATE tasks.task SET remind_at = ? WHERE id = ? AND remind_at = ?", to, reminder.task(), reminder.at());
    }

    @Override
    public void delete(long id) {
        deleteParts(id);
        sql.update("DELETE FROM tasks.task WHERE id = ?", id);
    }

    @Override
    public List<Long> idsAfter(long after, int limit) {
        return sql.list(
                "SELECT id FROM tasks.task WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY",
                row -> row.number(1),
                after,
                limit);
    }

    @Override
    public long count() {
        return sql.find("SELECT COUNT(*) FROM tasks.task", row -> row.number(1)).orElse(0L);
    }

    @Override
    public Map<Long, List<PersonId>> listCircles() {
        Map<Long, List<PersonId>> circles = new HashMap<>();
        sql.each(
                "SELECT id, members FROM tasks.circle",
                row -> circles.put(
                        row.number(1),
                        Arrays.stream(row.text(2).split(",")).map(PersonId::parse).toList()));
        return circles;
    }

    @Override
    public Optional<Long> findCircle(List<PersonId> members) {
        return sql.find("SELECT id FROM tasks.circle WHERE members = ?", row -> row.number(1), joined(members));
    }

    @Override
    public void insertCircle(long id, List<PersonId> members) {
        sql.update("INSERT INTO tasks.circle (id, members) VALUES (?, ?)", id, joined(members));
    }

    @Override
    public boolean deleteCircle(long id, Audience audience) {
        return sql.update(
                        "DELETE FROM tasks.circle WHERE id = ? AND NOT EXISTS (SELECT 1 FROM tasks.task WHERE audience = ?)",
                        id,
                        audience.toString())
                == 1;
    }

    private static String joined(List<PersonId> members) {
        return members.stream().map(PersonId::toString).collect(Collectors.joining(","));
    }

    private static Object[] values(Task task, Optional<Instant> remindAt, Object... further) {
        List<Object> values = new ArrayList<>(List.of(
                task.title(),
                task.notes(),
                task.audience().toString(),
                task.due().map(due -> due.day().toString()),
                task.due().flatMap(Due::time).map(LocalTime::toString),
                task.status(),
                task.place(),
                task.done().map(Task.Done::at),
                task.done().map(done -> done.by().value()),
                task.titleFromSource(),
                remindAt,
                task.recalled()));
        values.addAll(Arrays.asList(further));
        return values.toArray();
    }

    private void insertParts(Task task) {
        sql.batch(
                "INSERT INTO tasks.assignee (person_id, task_id) VALUES (?, ?)",
                task.assignees().stream()
                        .map(person -> new Object[] {person.value(), task.id()})
                        .toList());
        List<CheckItem> items = task.checklist();
        sql.batch(
                "INSERT INTO tasks.check_item (task_id, place, words, done) VALUES (?, ?, ?, ?)",
                IntStream.range(0, items.size())
                        .mapToObj(i -> new Object[] {task.id(), i, items.get(i).words(), items.get(i).done()})
                        .toList());
    }

    private void deleteParts(long id) {
        sql.update("DELETE FROM tasks.assignee WHERE task_id = ?", id);
        sql.update("DELETE FROM tasks.check_item WHERE task_id = ?", id);
    }

    private List<Task> tasks(String query, Object... values) {
        List<Task> bare = sql.list(query, SqlTaskRepository::bare, values);
        Map<Long, List<PersonId>> assignees = new HashMap<>();
        Map<Long, List<CheckItem>> checklists = new HashMap<>();
        for (List<Long> ids : portions(bare.stream().map(Task::id).toList())) {
            String in = " WHERE task_id IN (" + Sql.places(ids.size()) + ") ORDER BY task_id, ";
            sql.each(
                    "SELECT task_id, person_id FROM tasks.assignee" + in + "person_id",
                    row -> assignees.computeIfAbsent(row.number(1), same -> new ArrayList<>())
                            .add(new PersonId(row.number(2))),
                    ids.toArray());
            sql.each(
                    "SELECT task_id, words, done FROM tasks.check_item" + in + "place",
                    row -> checklists.computeIfAbsent(row.number(1), same -> new ArrayList<>())
                            .add(new CheckItem(row.text(2), row.flag(3))),
                    ids.toArray());
        }
        return bare.stream()
                .map(task -> task.withParts(
                        assignees.getOrDefault(task.id(), List.of()), checklists.getOrDefault(task.id(), List.of())))
                .toList();
    }

    private static List<List<Long>> portions(List<Long> ids) {
        List<List<Long>> portions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_PLACES) {
            portions.add(ids.subList(from, Math.min(ids.size(), from + MOST_PLACES)));
        }
        return portions;
    }

    private static Optional<Due> due(Row row, int day, int time) {
        return row.optionalText(day)
                .map(date -> new Due(LocalDate.parse(date), row.optionalText(time).map(LocalTime::parse)));
    }

    private static Task bare(Row row) {
        return new Task(
                row.number(1),
                row.text(2),
                row.text(3),
                Audience.parse(row.text(4)),
                new PersonId(row.number(5)),
                row.instant(6),
                List.of(),
                due(row, 7, 8),
                Status.valueOf(row.text(9)),
                row.number(10),
                row.optionalInstant(11).map(at -> new Task.Done(at, new PersonId(row.number(12)))),
                List.of(),
                row.optionalText(13).map(kind -> new ContentRef(kind, row.number(14))),
                row.flag(15),
                row.flag(16));
    }
}

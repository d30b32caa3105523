package org.hiroba.chat.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.Message;
import org.hiroba.chat.domain.MessageRepository;

/** Messages in schema {@code chat}. */
public final class SqlMessageRepository implements MessageRepository {
    private static final String COLUMNS = "id, conversation, pos, kind, author, body, edited_at, recalled, images";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM chat.message ";
    private static final String INSERT =
            "INSERT INTO chat.message (" + COLUMNS + ", origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    // Derby chooses a plan once, perhaps while a table is still empty, and then reads all of it; these say which index to go
    // along, and are mere comments to PostgreSQL. They must end their line.
    private static final String FORWARD = "--DERBY-PROPERTIES index=message_forward\n";
    private static final String BACKWARD = "--DERBY-PROPERTIES index=message_backward\n";
    private static final String BY_ID = "--DERBY-PROPERTIES constraint=message_key\n";
    private static final String BY_ORIGIN = "--DERBY-PROPERTIES constraint=message_origin\n";

    private static final int LOOK_AHEAD = 200;

    private final Sql sql;

    public SqlMessageRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Message> find(long id) {
        return sql.find(SELECT + BY_ID + "WHERE id = ?", SqlMessageRepository::message, id);
    }

    @Override
    public Optional<Message> lock(long id) {
        sql.update("UPDATE chat.message SET recalled = recalled WHERE id = ?", id);
        return find(id);
    }

    @Override
    public List<Message> findAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Object[] padded = Sql.padded(ids);
        return sql.list(
                SELECT + BY_ID + "WHERE id IN (" + Sql.places(padded.length) + ")", SqlMessageRepository::message, padded);
    }

    @Override
    public Optional<Message> findByOrigin(String origin) {
        return sql.find(SELECT + BY_ORIGIN + "WHERE origin = ?", SqlMessageRepository::message, origin);
    }

    @Override
    public List<Message> listUpTo(ConversationId conversation, long position, int limit) {
        return sql.list(
                        SELECT + BACKWARD + "WHERE conversation = ? AND pos <= ?"
                                + " ORDER BY conversation, pos DESC FETCH FIRST " + limit + " ROWS ONLY",
                        SqlMessageRepository::message,
                        conversation.value(),
                        position)
                .reversed();
    }

    @Override
    public List<Message> listAfter(ConversationId conversation, long position, int limit) {
        return sql.list(
                SELECT + FORWARD + "WHERE conversation = ? AND pos > ?"
                        + " ORDER BY conversation, pos FETCH FIRST " + limit + " ROWS ONLY",
                SqlMessageRepository::message,
                conversation.value(),
                position);
    }

    @Override
    public int countNew(ConversationId conversation, long after, PersonId except, int limit) {
        // Asking for those of others alone would read all of a long monologue of one's own.
        return (int) sql
                .list(
                        "SELECT author FROM chat.message " + FORWARD
                                + "WHERE conversation = ? AND pos > ? AND kind = 'TEXT' AND recalled = FALSE"
                                + " ORDER BY conversation, pos FETCH FIRST " + (limit + LOOK_AHEAD) + " ROWS ONLY",
                        row -> row.number(1),
                        conversation.value(),
                        after)
                .stream()
                .filter(author -> author != except.value())
                .limit(limit)
                .count();
    }

    @Override
    public void insert(Message message, String origin) {
        sql.update(INSERT, values(message, origin));
    }

    @Override
    public void insertAll(Map<String, Message> byOrigin) {
        sql.batch(
                INSERT,
                byOrigin.entrySet().stream()
                        .map(entry -> values(entry.getValue(), entry.getKey()))
                        .toList());
    }

    @Override
    public void update(Message message) {
        sql.update(
                "UPDATE chat.message SET body = ?, edited_at = ?, recalled = ?, images = ? WHERE id = ?",
                message.text(),
                message.editedAt(),
                message.recalled(),
                message.images(),
                message.id());
    }

    @Override
    public Map<String, Long> findIdsByOrigin(Collection<String> origins) {
        Map<String, Long> ids = new HashMap<>();
        if (!origins.isEmpty()) {
            Object[] padded = Sql.padded(origins);
            sql.each(
                    "SELECT origin, id FROM chat.message " + BY_ORIGIN + "WHERE origin IN (" + Sql.places(padded.length) + ")",
                    row -> ids.put(row.text(1), row.number(2)),
                    padded);
        }
        return ids;
    }

    @Override
    public Set<Long> positionsBetween(ConversationId conversation, long from, long to) {
        Set<Long> positions = new HashSet<>();
        sql.each(
                "SELECT pos FROM chat.message " + FORWARD + "WHERE conversation = ? AND pos >= ? AND pos <= ?",
                row -> positions.add(row.number(1)),
                conversation.value(),
                from,
                to);
        return positions;
    }

    @Override
    public void deleteAll(ConversationId conversation) {
        sql.update("DELETE FROM chat.message WHERE conversation = ?", conversation.value());
    }

    @Override
    public List<ContentRef> listRefs(ConversationId conversation) {
        return sql.list(
                "SELECT id FROM chat.message WHERE conversation = ?",
                row -> new ContentRef(Message.CONTENT_KIND, row.number(1)),
                conversation.value());
    }

    @Override
    public List<Long> listIdsAfter(long after, int limit) {
        return sql.list(
                "SELECT id FROM chat.message " + BY_ID + "WHERE id > ? ORDER BY id FETCH FIRST " + limit + " ROWS ONLY",
                row -> row.number(1),
                after);
    }

    @Override
    public List<Long> listIdsBetween(long first, long last) {
        return sql.list(
                "SELECT id FROM chat.message " + BY_ID + "WHERE id >= ? AND id <= ?", row -> row.number(1), first, last);
    }

    @Override
    public long count() {
        return sql.find("SELECT COUNT(*) FROM chat.message", row -> row.number(1)).orElse(0L);
    }

    private static Object[] values(Message message, String origin) {
        return new Object[] {
            message.id(),
            message.conversation().value(),
            message.position(),
            message.kind(),
            message.author().value(),
            message.text(),
            message.editedAt(),
            message.recalled(),
            message.images(),
            origin
        };
    }

    private static Message message(Row row) {
        return new Message(
                row.number(1),
                new ConversationId(row.number(2)),
                row.number(3),
                Message.Kind.valueOf(row.text(4)),
                new PersonId(row.number(5)),
                row.text(6),
                row.optionalInstant(7),
                row.flag(8),
                row.integer(9));
    }
}

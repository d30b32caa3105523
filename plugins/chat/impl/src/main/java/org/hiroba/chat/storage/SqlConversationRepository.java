package org.hiroba.chat.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.ConversationRepository;

/** Conversations and members in schema {@code chat}. */
public final class SqlConversationRepository implements ConversationRepository {
    private final Sql sql;

    public SqlConversationRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Begun> listAll() {
        return sql.list(
                "SELECT id, kind, audience, title, begun FROM chat.conversation",
                row -> new Begun(conversation(row), row.number(5)));
    }

    @Override
    public List<Membership> listMemberships() {
        return sql.list(
                "SELECT conversation, person FROM chat.member",
                row -> new Membership(new ConversationId(row.number(1)), new PersonId(row.number(2))));
    }

    @Override
    public Optional<Begun> findByIdentity(String identityKey) {
        return sql.find(
                "SELECT id, kind, audience, title, begun FROM chat.conversation WHERE identity_key = ?",
                row -> new Begun(conversation(row), row.number(5)),
                identityKey);
    }

    @Override
    public void insert(Begun begun, String identityKey) {
        Conversation conversation = begun.conversation();
        sql.update(
                "INSERT INTO chat.conversation (id, kind, identity_key, audience, title, begun)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                conversation.id().value(),
                conversation.kind(),
                identityKey,
                conversation.audience().toString(),
                conversation.title(),
                begun.position());
    }

    @Override
    public void insertMembers(ConversationId conversation, Collection<PersonId> people) {
        List<Object[]> rows = people.stream()
                .map(person -> new Object[] {conversation.value(), person.value()})
                .toList();
        sql.batch("INSERT INTO chat.member (conversation, person) VALUES (?, ?)", rows);
    }

    @Override
    public void deleteMember(ConversationId conversation, PersonId person) {
        sql.update("DELETE FROM chat.member WHERE conversation = ? AND person = ?", conversation.value(), person.value());
    }

    @Override
    public void rename(ConversationId conversation, String title) {
        sql.update("UPDATE chat.conversation SET title = ? WHERE id = ?", title, conversation.value());
    }

    @Override
    public void delete(ConversationId conversation) {
        sql.update("DELETE FROM chat.member WHERE conversation = ?", conversation.value());
        sql.update("DELETE FROM chat.conversation WHERE id = ?", conversation.value());
    }

    private static Conversation conversation(Row row) {
        return new Conversation(
                new ConversationId(row.number(1)),
                Conversation.Kind.valueOf(row.text(2)),
                Audience.parse(row.text(3)),
                row.text(4));
    }
}

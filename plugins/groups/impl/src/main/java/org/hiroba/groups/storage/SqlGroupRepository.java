package org.hiroba.groups.storage;

import java.util.List;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.Openness;
import org.hiroba.groups.domain.GroupRepository;
import org.hiroba.groups.domain.Membership;

/** Groups and memberships in schema {@code groups}. */
public final class SqlGroupRepository implements GroupRepository {
    private final Sql sql;

    public SqlGroupRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Group> listGroups() {
        return sql.list(
                "SELECT id, name, purpose, lane, openness, owner, created_at, archived FROM groups.workgroup",
                SqlGroupRepository::group);
    }

    @Override
    public List<Membership> listMemberships() {
        return sql.list(
                "SELECT group_id, person_id, joined_at FROM groups.membership",
                row -> new Membership(
                        new GroupId(row.number(1)), new PersonId(row.number(2)), row.instant(3)));
    }

    @Override
    public void insert(Group group, String nameKey) {
        sql.update(
                "INSERT INTO groups.workgroup (id, name, name_key, purpose, lane, openness, owner, created_at,"
                        + " archived) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                group.id().value(),
                group.name(),
                nameKey,
                group.purpose(),
                group.lane(),
                group.openness(),
                group.owner().value(),
                group.createdAt(),
                group.archived());
    }

    @Override
    public void update(Group group, String nameKey) {
        sql.update(
                "UPDATE groups.workgroup SET name = ?, name_key = ?, purpose = ?, lane = ?, openness = ?, owner = ?,"
                        + " archived = ? WHERE id = ?",
                group.name(),
                nameKey,
                group.purpose(),
                group.lane(),
                group.openness(),
                group.owner().value(),
                group.archived(),
                group.id().value());
    }

    @Override
    public void insert(Membership membership) {
        sql.update(
                "INSERT INTO groups.membership (group_id, person_id, joined_at) VALUES (?, ?, ?)",
                membership.group().value(),
                membership.person().value(),
                membership.since());
    }

    @Override
    public void deleteMembership(GroupId group, PersonId person) {
        sql.update(
                "DELETE FROM groups.membership WHERE group_id = ? AND person_id = ?",
                group.value(),
                person.value());
    }

    @Override
    public void delete(GroupId group) {
        sql.update("DELETE FROM groups.membership WHERE group_id = ?", group.value());
        sql.update("DELETE FROM groups.workgroup WHERE id = ?", group.value());
    }

    private static Group group(Row row) {
        return new Group(
                new GroupId(row.number(1)),
                row.text(2),
                row.text(3),
                Lane.valueOf(row.text(4)),
                Openness.valueOf(row.text(5)),
                new PersonId(row.number(6)),
                row.instant(7),
                row.flag(8));
    }
}

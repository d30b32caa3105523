-- The posts that are kept at the top of their group: few of many, and an index over all posts costs every one of them.
CREATE TABLE groups.pin (
    group_id BIGINT NOT NULL,
    post_id BIGINT NOT NULL,
    CONSTRAINT pin_key PRIMARY KEY (group_id, post_id)
);
INSERT INTO groups.pin (group_id, post_id) SELECT group_id, id FROM groups.post WHERE pinned_at IS NOT NULL;
DROP INDEX groups.post_pinned;

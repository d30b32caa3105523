CREATE TABLE groups.workgroup (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    -- the name as compared: NFKC, lower case, without spaces at the ends
    name_key VARCHAR(160) NOT NULL,
    purpose VARCHAR(1000) NOT NULL,
    lane VARCHAR(10) NOT NULL,
    openness VARCHAR(10) NOT NULL,
    owner BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    archived BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX workgroup_name ON groups.workgroup (name_key);

CREATE TABLE groups.membership (
    group_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (group_id, person_id)
);

-- Posts and, with parent_id, their comments.
CREATE TABLE groups.post (
    id BIGINT NOT NULL CONSTRAINT post_key PRIMARY KEY,
    group_id BIGINT NOT NULL,
    parent_id BIGINT,
    author BIGINT NOT NULL,
    posted_at BIGINT NOT NULL,
    -- a post's own time or that of its latest comment: the order of the feed
    active_at BIGINT NOT NULL,
    edited_at BIGINT,
    pinned_at BIGINT,
    recalled BOOLEAN NOT NULL,
    body VARCHAR(20000) NOT NULL,
    source_key VARCHAR(200)
);
CREATE INDEX post_feed ON groups.post (group_id, parent_id, active_at DESC, id DESC);
CREATE INDEX post_pinned ON groups.post (group_id, pinned_at);
CREATE INDEX post_new ON groups.post (group_id, posted_at DESC);
CREATE INDEX post_comments ON groups.post (parent_id, posted_at);
CREATE INDEX post_source ON groups.post (source_key);

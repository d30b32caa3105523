-- What people do with content of every kind. A reference to content is its kind and its id within the kind.

CREATE TABLE hiroba.reaction (
    ref_kind VARCHAR(40) NOT NULL,
    ref_id BIGINT NOT NULL,
    emoji VARCHAR(64) NOT NULL,
    person_id BIGINT NOT NULL,
    given_at BIGINT NOT NULL,
    CONSTRAINT reaction_key PRIMARY KEY (ref_kind, ref_id, emoji, person_id)
);

CREATE TABLE hiroba.bookmark (
    person_id BIGINT NOT NULL,
    ref_kind VARCHAR(40) NOT NULL,
    ref_id BIGINT NOT NULL,
    marked_at BIGINT NOT NULL,
    CONSTRAINT bookmark_key PRIMARY KEY (person_id, ref_kind, ref_id)
);
CREATE INDEX bookmark_by_time ON hiroba.bookmark (person_id, marked_at);
CREATE INDEX bookmark_by_ref ON hiroba.bookmark (ref_kind, ref_id);

CREATE TABLE hiroba.mention (
    ref_kind VARCHAR(40) NOT NULL,
    ref_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    mentioned_at BIGINT NOT NULL,
    CONSTRAINT mention_key PRIMARY KEY (ref_kind, ref_id, person_id)
);
CREATE INDEX mention_by_person ON hiroba.mention (person_id, mentioned_at);

CREATE TABLE hiroba.revision (
    id BIGINT NOT NULL,
    ref_kind VARCHAR(40) NOT NULL,
    ref_id BIGINT NOT NULL,
    old_text VARCHAR(32000) NOT NULL,
    replaced_by BIGINT NOT NULL,
    replaced_at BIGINT NOT NULL,
    CONSTRAINT revision_key PRIMARY KEY (id)
);
CREATE INDEX revision_by_ref ON hiroba.revision (ref_kind, ref_id);

CREATE TABLE hiroba.read_mark (
    person_id BIGINT NOT NULL,
    stream VARCHAR(40) NOT NULL,
    audience VARCHAR(100) NOT NULL,
    read_to BIGINT NOT NULL,
    CONSTRAINT read_mark_key PRIMARY KEY (person_id, stream, audience)
);

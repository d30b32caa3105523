-- To whom bytes of content were handed out: once per person, content and way. Goes with the content.
CREATE TABLE hiroba.delivery (
    ref_kind VARCHAR(40) NOT NULL,
    ref_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    reach VARCHAR(10) NOT NULL,
    delivered_at BIGINT NOT NULL,
    CONSTRAINT delivery_key PRIMARY KEY (ref_kind, ref_id, person_id, reach)
);
CREATE INDEX delivery_by_person ON hiroba.delivery (person_id);

-- Who has read how far in a stream, all at once: asked when something is recalled.
CREATE INDEX read_mark_by_stream ON hiroba.read_mark (audience, stream);

-- A recall as its author learns of it: references and numbers, no words.
CREATE TABLE hiroba.recall (
    id BIGINT NOT NULL CONSTRAINT recall_key PRIMARY KEY,
    ref_kind VARCHAR(40) NOT NULL,
    ref_id BIGINT NOT NULL,
    author BIGINT NOT NULL,
    recalled_by BIGINT NOT NULL,
    recalled_at BIGINT NOT NULL,
    -- how many others could have seen it
    others INTEGER NOT NULL
);
CREATE UNIQUE INDEX recall_by_ref ON hiroba.recall (ref_kind, ref_id);
CREATE INDEX recall_by_author ON hiroba.recall (author, id DESC);
CREATE INDEX recall_by_age ON hiroba.recall (recalled_at);

CREATE TABLE hiroba.recall_reach (
    recall_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    reach VARCHAR(10) NOT NULL,
    reached_at BIGINT,
    CONSTRAINT recall_reach_key PRIMARY KEY (recall_id, person_id)
);
CREATE INDEX recall_reach_by_person ON hiroba.recall_reach (person_id);

-- What was recalled, encrypted; the key of each copy is itself encrypted with the one in keys/seal.key.
CREATE TABLE hiroba.sealed_copy (
    recall_id BIGINT NOT NULL CONSTRAINT sealed_copy_key PRIMARY KEY,
    expires_at BIGINT NOT NULL,
    wrapped_key VARCHAR(200) NOT NULL
);
CREATE INDEX sealed_copy_by_end ON hiroba.sealed_copy (expires_at);

CREATE TABLE hiroba.sealed_words (
    recall_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    words VARCHAR(32000) NOT NULL,
    CONSTRAINT sealed_words_key PRIMARY KEY (recall_id, place)
);

-- Pictures and files of a copy. The hash names their bytes in the clear and goes when they are encrypted: sealed/<id>.
CREATE TABLE hiroba.sealed_part (
    id BIGINT NOT NULL CONSTRAINT sealed_part_key PRIMARY KEY,
    recall_id BIGINT NOT NULL,
    store VARCHAR(10) NOT NULL,
    content_type VARCHAR(160) NOT NULL,
    bytes BIGINT NOT NULL,
    hash VARCHAR(64)
);
CREATE INDEX sealed_part_by_recall ON hiroba.sealed_part (recall_id);
CREATE INDEX sealed_part_by_hash ON hiroba.sealed_part (hash);

-- One asks, another agrees, both may look for a while.
CREATE TABLE hiroba.unsealing (
    id BIGINT NOT NULL CONSTRAINT unsealing_key PRIMARY KEY,
    recall_id BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_by BIGINT,
    decided_at BIGINT,
    -- empty until agreed
    open_until BIGINT
);
CREATE INDEX unsealing_by_recall ON hiroba.unsealing (recall_id, id DESC);

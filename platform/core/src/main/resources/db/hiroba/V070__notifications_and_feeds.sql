-- What people are told of: a reason and references, no words.
CREATE TABLE hiroba.notification (
    id BIGINT NOT NULL CONSTRAINT notification_pk PRIMARY KEY,
    person_id BIGINT NOT NULL,
    once_key VARCHAR(120) NOT NULL,
    told_at BIGINT NOT NULL,
    seen BOOLEAN NOT NULL,
    text_key VARCHAR(120) NOT NULL,
    actor BIGINT NOT NULL,
    ref_kind VARCHAR(40) NOT NULL,
    ref_id BIGINT NOT NULL
);
CREATE UNIQUE INDEX notification_once ON hiroba.notification (person_id, once_key);
CREATE INDEX notification_list ON hiroba.notification (person_id, id DESC);
CREATE INDEX notification_ref ON hiroba.notification (ref_kind, ref_id);
CREATE INDEX notification_age ON hiroba.notification (told_at);

-- Addresses that programs fetch without signing in; the secret is kept as its SHA-256.
CREATE TABLE hiroba.feed_secret (
    person_id BIGINT NOT NULL,
    feed VARCHAR(40) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    opened_at BIGINT NOT NULL,
    CONSTRAINT feed_secret_pk PRIMARY KEY (person_id, feed)
);
CREATE UNIQUE INDEX feed_secret_hash ON hiroba.feed_secret (secret_hash);

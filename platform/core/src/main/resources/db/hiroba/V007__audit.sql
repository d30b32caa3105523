-- Rows are added and never changed. People are named by number without a reference, for the log outlives what it tells of.
CREATE TABLE hiroba.audit_entries (
    id BIGINT NOT NULL PRIMARY KEY,
    entered_at BIGINT NOT NULL,
    person_id BIGINT,
    action_code VARCHAR(100) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    origin VARCHAR(200) NOT NULL,
    details VARCHAR(4000) NOT NULL
);

-- The chain: each hash covers its entry and the hash before it.
CREATE TABLE hiroba.audit_seals (
    position_number BIGINT NOT NULL PRIMARY KEY,
    entry_id BIGINT NOT NULL UNIQUE,
    hash VARCHAR(64) NOT NULL
);

-- Secrets are kept as hashes only: passwords as Argon2id in PHC format, random tokens as SHA-256 in hexadecimal digits.
CREATE TABLE hiroba.passwords (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES hiroba.people (id),
    phc VARCHAR(300) NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE hiroba.sessions (
    id BIGINT NOT NULL PRIMARY KEY,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    person_id BIGINT NOT NULL REFERENCES hiroba.people (id),
    device VARCHAR(100) NOT NULL,
    address VARCHAR(100) NOT NULL,
    started_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);

CREATE TABLE hiroba.access_tokens (
    id BIGINT NOT NULL PRIMARY KEY,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    person_id BIGINT NOT NULL REFERENCES hiroba.people (id),
    name VARCHAR(200) NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    used_at BIGINT
);

CREATE TABLE hiroba.invitations (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES hiroba.people (id),
    secret_hash VARCHAR(64) NOT NULL UNIQUE,
    expires_at BIGINT NOT NULL
);

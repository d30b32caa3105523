-- What a person has looked for lately, and looks for again and again; nobody else sees either.
CREATE TABLE search.recent (
    person BIGINT NOT NULL,
    words VARCHAR(300) NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (person, words)
);

CREATE TABLE search.saved (
    id BIGINT NOT NULL PRIMARY KEY,
    person BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL,
    -- words and filters, as the address of the search page holds them
    query VARCHAR(1000) NOT NULL
);
CREATE INDEX saved_by_person ON search.saved (person);

-- Everybody who is known, with what they tell about themselves. Never deleted while anything refers to them.
CREATE TABLE hiroba.people (
    id BIGINT NOT NULL PRIMARY KEY,
    login VARCHAR(64) NOT NULL UNIQUE,
    name VARCHAR(200) NOT NULL,
    reading VARCHAR(200) NOT NULL,
    affiliation VARCHAR(200) NOT NULL,
    person_role VARCHAR(20) NOT NULL,
    person_status VARCHAR(20) NOT NULL,
    person_language VARCHAR(2) NOT NULL,
    photo_id BIGINT,
    hobbies VARCHAR(2000) NOT NULL,
    birthday VARCHAR(7),
    birthday_shown BOOLEAN NOT NULL,
    about VARCHAR(4000) NOT NULL,
    -- Grows with each change, so that memory never goes back to an older state.
    version BIGINT NOT NULL
);

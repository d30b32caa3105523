CREATE TABLE hiroba.settings (
    setting_key VARCHAR(200) NOT NULL PRIMARY KEY,
    setting_value VARCHAR(8000) NOT NULL
);

-- One row at most, with id 1: there is one company, and it is founded once.
CREATE TABLE hiroba.company (
    id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    company_language VARCHAR(2) NOT NULL,
    founded_at BIGINT NOT NULL
);

CREATE TABLE hiroba.purposes (
    version INTEGER NOT NULL PRIMARY KEY,
    purpose_text VARCHAR(4000) NOT NULL,
    measure VARCHAR(2000) NOT NULL,
    changed_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE hiroba.journal (
    seq BIGINT NOT NULL,
    happened_at BIGINT NOT NULL,
    event_type VARCHAR(200) NOT NULL,
    audience VARCHAR(300) NOT NULL,
    subject VARCHAR(300),
    actor BIGINT NOT NULL,
    details VARCHAR(8000),
    CONSTRAINT journal_key PRIMARY KEY (seq)
);

CREATE TABLE hiroba.journal_position (
    consumer VARCHAR(200) NOT NULL,
    seq BIGINT NOT NULL,
    CONSTRAINT journal_position_key PRIMARY KEY (consumer)
);

CREATE TABLE hiroba.high_water (
    name VARCHAR(50) NOT NULL,
    mark BIGINT NOT NULL,
    CONSTRAINT high_water_key PRIMARY KEY (name)
);

CREATE TABLE hiroba.schema_digest (
    plugin VARCHAR(100) NOT NULL,
    digest VARCHAR(64) NOT NULL,
    CONSTRAINT schema_digest_key PRIMARY KEY (plugin)
);

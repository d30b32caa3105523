CREATE TABLE sample.note (
    id BIGINT NOT NULL,
    words VARCHAR(200) NOT NULL,
    CONSTRAINT note_key PRIMARY KEY (id)
);

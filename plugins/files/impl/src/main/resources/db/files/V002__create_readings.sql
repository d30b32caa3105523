-- What became of reading a document, by its bytes: equal bytes are read once. What is no document has no row.
-- The words and pictures are files in the plugin's folder.
CREATE TABLE files.reading (
    hash VARCHAR(64) NOT NULL CONSTRAINT reading_key PRIMARY KEY,
    -- WAITING, or the outcome
    state VARCHAR(20) NOT NULL,
    -- how often it was begun
    tries INTEGER NOT NULL,
    -- how many pages can be shown
    pages INTEGER NOT NULL
);
CREATE INDEX reading_by_state ON files.reading (state);
CREATE INDEX version_by_hash ON files.version (hash);
CREATE INDEX file_by_hash ON files.file (hash);

-- How many pages of its present version can be shown.
ALTER TABLE files.file ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;

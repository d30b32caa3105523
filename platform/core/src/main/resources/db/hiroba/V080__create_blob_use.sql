-- Who needs which bytes; the bytes are files named by their hash. A file that no row names goes.
CREATE TABLE hiroba.blob_use (
    hash VARCHAR(64) NOT NULL,
    plugin VARCHAR(60) NOT NULL,
    use_id BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    CONSTRAINT blob_use_key PRIMARY KEY (hash, plugin, use_id)
);

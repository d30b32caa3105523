-- One row per upload; the bytes are files named by their hash, shared by equal uploads.
-- ref_* and audience are empty until the image is attached to content or published.
CREATE TABLE hiroba.image (
    id BIGINT NOT NULL,
    uploader_id BIGINT NOT NULL,
    uploaded_at BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    content_type VARCHAR(40) NOT NULL,
    thumbnail_type VARCHAR(40) NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    description VARCHAR(1000) NOT NULL,
    audience VARCHAR(100),
    ref_kind VARCHAR(40),
    ref_id BIGINT,
    place INTEGER NOT NULL,
    CONSTRAINT image_key PRIMARY KEY (id)
);
CREATE INDEX image_by_ref ON hiroba.image (ref_kind, ref_id);
CREATE INDEX image_by_hash ON hiroba.image (hash);
CREATE INDEX image_by_upload ON hiroba.image (uploaded_at);

-- Hashes whose files are to go: written with the rows' removal, taken out when the files are gone.
CREATE TABLE hiroba.image_doomed (
    hash VARCHAR(64) NOT NULL,
    CONSTRAINT image_doomed_key PRIMARY KEY (hash)
);

-- A file as people see it; what it consists of is the version that number_now names.
-- home is empty until the file is shared or attached to content (ref_*).
CREATE TABLE files.file (
    id BIGINT NOT NULL CONSTRAINT file_key PRIMARY KEY,
    uploader BIGINT NOT NULL,
    uploaded_at BIGINT NOT NULL,
    -- when its present version came
    changed_at BIGINT NOT NULL,
    name VARCHAR(255) NOT NULL,
    home VARCHAR(100),
    ref_kind VARCHAR(40),
    ref_id BIGINT,
    place INTEGER NOT NULL,
    number_now INTEGER NOT NULL,
    kind VARCHAR(10) NOT NULL,
    content_type VARCHAR(160) NOT NULL,
    bytes BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    -- an image of the platform that shows what is in it
    preview BIGINT,
    downloadable BOOLEAN NOT NULL,
    narrowed BOOLEAN NOT NULL,
    expires_at BIGINT,
    recalled BOOLEAN NOT NULL
);
CREATE INDEX file_by_home ON files.file (home, changed_at DESC, id DESC);
CREATE INDEX file_by_ref ON files.file (ref_kind, ref_id);
CREATE INDEX file_by_upload ON files.file (uploaded_at);

CREATE TABLE files.version (
    id BIGINT NOT NULL CONSTRAINT version_key PRIMARY KEY,
    file_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    uploader BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    content_type VARCHAR(160) NOT NULL,
    bytes BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    preview BIGINT
);
CREATE UNIQUE INDEX version_by_file ON files.version (file_id, number DESC);
CREATE INDEX version_by_uploader ON files.version (uploader);

-- Those who may see a narrowed file, beside its uploader.
CREATE TABLE files.permitted (
    file_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    CONSTRAINT permitted_key PRIMARY KEY (file_id, person_id)
);

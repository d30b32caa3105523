-- Pictures that went with the recall of their content: whoever could see one is told that it was taken back.
CREATE TABLE hiroba.image_recalled (
    id BIGINT NOT NULL CONSTRAINT image_recalled_key PRIMARY KEY,
    ref_kind VARCHAR(40) NOT NULL,
    ref_id BIGINT NOT NULL,
    audience VARCHAR(100) NOT NULL
);
CREATE INDEX image_recalled_by_ref ON hiroba.image_recalled (ref_kind, ref_id);

-- What the demo made, so that exactly this can be taken away again.
CREATE TABLE demo.made (
    kind VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);

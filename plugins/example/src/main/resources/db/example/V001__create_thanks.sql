CREATE TABLE example.thanks (
    id BIGINT NOT NULL PRIMARY KEY,
    giver BIGINT NOT NULL,
    receiver BIGINT NOT NULL,
    words VARCHAR(300) NOT NULL,
    given_at BIGINT NOT NULL
);
CREATE INDEX thanks_newest ON example.thanks (given_at DESC, id DESC);

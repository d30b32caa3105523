CREATE TABLE chat.conversation (
    id BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    -- what there is only one of: a pair of people, the talk of an audience, a conversation of an import, or the row itself
    identity_key VARCHAR(300) NOT NULL,
    audience VARCHAR(300) NOT NULL,
    title VARCHAR(80) NOT NULL,
    -- when it came to be here, as a position: what is older was brought in and is news to nobody
    begun BIGINT NOT NULL,
    CONSTRAINT conversation_key PRIMARY KEY (id),
    CONSTRAINT conversation_identity UNIQUE (identity_key)
);

CREATE TABLE chat.member (
    conversation BIGINT NOT NULL,
    person BIGINT NOT NULL,
    CONSTRAINT member_key PRIMARY KEY (conversation, person)
);

CREATE TABLE chat.message (
    id BIGINT NOT NULL,
    conversation BIGINT NOT NULL,
    -- microseconds since 1970, unique within the conversation: the message's time and its place in one number
    pos BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    author BIGINT NOT NULL,
    body VARCHAR(32000) NOT NULL,
    edited_at BIGINT,
    recalled BOOLEAN NOT NULL,
    -- how many images belong to it, so that those without need no further look
    images INTEGER NOT NULL,
    -- where it comes from, unique: what makes a repeated attempt to post, or to import, find the first one
    origin VARCHAR(300) NOT NULL,
    CONSTRAINT message_key PRIMARY KEY (id),
    CONSTRAINT message_origin UNIQUE (origin)
);

-- Derby reads an index in one direction only, and history is read in both.
CREATE UNIQUE INDEX message_forward ON chat.message (conversation, pos);
CREATE INDEX message_backward ON chat.message (conversation, pos DESC);

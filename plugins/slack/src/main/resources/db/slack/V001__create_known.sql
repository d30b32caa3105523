-- Who and what of Slack became whom and what here, so that an import can be given again.
CREATE TABLE slack.known_person (
    slack_id VARCHAR(100) NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL
);

CREATE TABLE slack.known_channel (
    slack_id VARCHAR(100) NOT NULL PRIMARY KEY,
    group_id BIGINT NOT NULL
);

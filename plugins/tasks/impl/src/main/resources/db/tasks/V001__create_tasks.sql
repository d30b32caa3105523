CREATE TABLE tasks.task (
    id BIGINT NOT NULL CONSTRAINT task_pk PRIMARY KEY,
    title VARCHAR(200) NOT NULL,
    notes VARCHAR(10000) NOT NULL,
    -- who may see it: a group, a person alone, or a circle of those involved
    audience VARCHAR(100) NOT NULL,
    author BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    -- in the company's time zone: 2026-12-01, and 15:00 if there is a time of day
    due_day VARCHAR(10),
    due_time VARCHAR(5),
    status VARCHAR(8) NOT NULL,
    -- the order within a column of the board, smaller is higher; gaps are left for what is put between
    place BIGINT NOT NULL,
    done_at BIGINT,
    done_by BIGINT,
    source_kind VARCHAR(40),
    source_id BIGINT,
    -- whether the title still repeats words of the source, and goes with them
    title_from_source BOOLEAN NOT NULL,
    -- when to remind next; empty if there is nothing to remind of, or it was done
    remind_at BIGINT,
    recalled BOOLEAN NOT NULL
);
CREATE INDEX task_board ON tasks.task (audience, status, place);
CREATE INDEX task_done ON tasks.task (audience, status, done_at DESC);
CREATE INDEX task_author ON tasks.task (author, id DESC);
CREATE INDEX task_source ON tasks.task (source_kind, source_id);
CREATE INDEX task_reminder ON tasks.task (remind_at);

CREATE TABLE tasks.assignee (
    person_id BIGINT NOT NULL,
    task_id BIGINT NOT NULL,
    CONSTRAINT assignee_pk PRIMARY KEY (person_id, task_id)
);
CREATE INDEX assignee_task ON tasks.assignee (task_id);

CREATE TABLE tasks.check_item (
    task_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    words VARCHAR(200) NOT NULL,
    done BOOLEAN NOT NULL,
    CONSTRAINT check_item_pk PRIMARY KEY (task_id, place)
);

-- Those involved in a task that belongs to no group. A circle never changes; a task moves to another one.
CREATE TABLE tasks.circle (
    id BIGINT NOT NULL CONSTRAINT circle_pk PRIMARY KEY,
    -- the ids, ascending, with commas
    members VARCHAR(500) NOT NULL
);
CREATE UNIQUE INDEX circle_members ON tasks.circle (members);

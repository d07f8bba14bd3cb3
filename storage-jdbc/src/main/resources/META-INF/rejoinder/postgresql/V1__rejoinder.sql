-- Rejoinder, version 1, for PostgreSQL. Another prefix than rj_ may be put in its place throughout.
-- Instants are microseconds since 1970-01-01T00:00:00Z.

-- The versions of these tables that have been installed.
CREATE TABLE IF NOT EXISTS rj_schema (
    version INTEGER NOT NULL,
    description VARCHAR(200) NOT NULL,
    installed_at BIGINT NOT NULL,
    PRIMARY KEY (version)
);

-- Rows to wait at.
CREATE TABLE IF NOT EXISTS rj_lock (
    name VARCHAR(50) NOT NULL,
    PRIMARY KEY (name)
);

CREATE TABLE IF NOT EXISTS rj_post (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    published_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    state SMALLINT NOT NULL,
    sticky SMALLINT NOT NULL,
    format SMALLINT NOT NULL,
    author_id VARCHAR(200) COLLATE "C" NOT NULL,
    author_name VARCHAR(250) NOT NULL,
    title VARCHAR(500) NOT NULL,
    slug VARCHAR(200) NOT NULL,
    excerpt VARCHAR(20000) NOT NULL,
    categories TEXT NOT NULL,
    tags TEXT NOT NULL,
    attributes TEXT NOT NULL,
    body TEXT NOT NULL,
    body_rest TEXT,
    PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS rj_post_published ON rj_post (state, published_at, id);
CREATE INDEX IF NOT EXISTS rj_post_author ON rj_post (author_id, state, published_at, id);
CREATE INDEX IF NOT EXISTS rj_post_sticky ON rj_post (sticky, state, published_at, id);
CREATE INDEX IF NOT EXISTS rj_post_state ON rj_post (state, id);

-- The posts under each term; listed_at is null unless the post is published.
CREATE TABLE IF NOT EXISTS rj_filing (
    post_id BIGINT NOT NULL,
    term_id BIGINT NOT NULL,
    listed_at BIGINT,
    PRIMARY KEY (post_id, term_id)
);
CREATE INDEX IF NOT EXISTS rj_filing_listed ON rj_filing (term_id, listed_at, post_id);

CREATE TABLE IF NOT EXISTS rj_term (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    parent_id BIGINT NOT NULL,
    listed BIGINT NOT NULL,
    taxonomy SMALLINT NOT NULL,
    name VARCHAR(250) NOT NULL,
    slug VARCHAR(200) NOT NULL,
    description VARCHAR(10000) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS rj_term_taxonomy ON rj_term (taxonomy, id);

CREATE TABLE IF NOT EXISTS rj_slug (
    space SMALLINT NOT NULL,
    name VARCHAR(200) COLLATE "C" NOT NULL,
    owner_id BIGINT NOT NULL,
    PRIMARY KEY (space, name)
);
CREATE INDEX IF NOT EXISTS rj_slug_owner ON rj_slug (owner_id, space);

CREATE TABLE IF NOT EXISTS rj_thread (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    closes_at BIGINT,
    visible BIGINT NOT NULL,
    pending BIGINT NOT NULL,
    approved BIGINT NOT NULL,
    spam BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    removed BIGINT NOT NULL,
    deleted BIGINT NOT NULL,
    slow_seconds INTEGER NOT NULL,
    state SMALLINT NOT NULL,
    pinned VARCHAR(250) NOT NULL,
    featured VARCHAR(1100) NOT NULL,
    subject_type VARCHAR(64) COLLATE "C" NOT NULL,
    subject_id VARCHAR(200) COLLATE "C" NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX IF NOT EXISTS rj_thread_subject ON rj_thread (subject_id, subject_type);

-- What is to be added to the counts of a thread.
CREATE TABLE IF NOT EXISTS rj_thread_delta (
    thread_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    visible BIGINT NOT NULL,
    pending BIGINT NOT NULL,
    approved BIGINT NOT NULL,
    spam BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    removed BIGINT NOT NULL,
    deleted BIGINT NOT NULL,
    PRIMARY KEY (thread_id, id)
);

-- parent_id is 0 for a root; rank_key orders by the ranking of the site; path holds the ids from the root down, eight bytes each.
CREATE TABLE IF NOT EXISTS rj_comment (
    thread_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    parent_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    author_key BIGINT,
    version BIGINT NOT NULL,
    rank_key BIGINT NOT NULL,
    edited_at BIGINT,
    depth INTEGER NOT NULL,
    ups INTEGER NOT NULL,
    downs INTEGER NOT NULL,
    revision SMALLINT NOT NULL,
    status SMALLINT NOT NULL,
    visible SMALLINT NOT NULL,
    kind SMALLINT NOT NULL,
    format SMALLINT NOT NULL,
    path BYTEA NOT NULL,
    author_name VARCHAR(250) NOT NULL,
    member_id VARCHAR(200),
    email VARCHAR(254),
    url VARCHAR(2000),
    address VARCHAR(100),
    user_agent VARCHAR(500),
    reactions VARCHAR(1000),
    ruling TEXT NOT NULL,
    body TEXT NOT NULL,
    body_rest TEXT,
    PRIMARY KEY (thread_id, id)
);
CREATE INDEX IF NOT EXISTS rj_comment_path ON rj_comment (thread_id, visible, path);
CREATE INDEX IF NOT EXISTS rj_comment_flat ON rj_comment (thread_id, id) WHERE visible = 1;
CREATE INDEX IF NOT EXISTS rj_comment_replies ON rj_comment (thread_id, parent_id, id) WHERE visible = 1;
CREATE INDEX IF NOT EXISTS rj_comment_rank ON rj_comment (thread_id, parent_id, rank_key, id) WHERE visible = 1;
CREATE INDEX IF NOT EXISTS rj_comment_status ON rj_comment (status, id, thread_id);
CREATE INDEX IF NOT EXISTS rj_comment_author ON rj_comment (author_key, status, id, thread_id);

-- Who voted for (direction 1) or against (-1) a comment, and gave which reactions (kind, direction 0).
CREATE TABLE IF NOT EXISTS rj_vote (
    thread_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    voted_at BIGINT NOT NULL,
    direction SMALLINT NOT NULL,
    voter VARCHAR(200) COLLATE "C" NOT NULL,
    kind VARCHAR(32) COLLATE "C" NOT NULL,
    PRIMARY KEY (thread_id, voter, comment_id, kind)
);
CREATE INDEX IF NOT EXISTS rj_vote_comment ON rj_vote (thread_id, comment_id, kind, voter);

-- The texts that comments had before they were edited.
CREATE TABLE IF NOT EXISTS rj_revision (
    thread_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    number INTEGER NOT NULL,
    format SMALLINT NOT NULL,
    replaced_by VARCHAR(200) NOT NULL,
    body TEXT NOT NULL,
    body_rest TEXT,
    PRIMARY KEY (thread_id, comment_id, number)
);

-- Where comments have gone that were moved to other threads.
CREATE TABLE IF NOT EXISTS rj_moved (
    thread_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    to_thread_id BIGINT NOT NULL,
    PRIMARY KEY (comment_id, thread_id)
);

-- Which submission made which comment.
CREATE TABLE IF NOT EXISTS rj_submission (
    thread_id BIGINT NOT NULL,
    token VARCHAR(200) COLLATE "C" NOT NULL,
    comment_id BIGINT NOT NULL,
    PRIMARY KEY (thread_id, token)
);
CREATE INDEX IF NOT EXISTS rj_submission_comment ON rj_submission (thread_id, comment_id);

-- thread_id is 0 unless the target is a comment.
CREATE TABLE IF NOT EXISTS rj_event (
    id BIGINT NOT NULL,
    target_id BIGINT NOT NULL,
    thread_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    happened_at BIGINT NOT NULL,
    kind SMALLINT NOT NULL,
    action SMALLINT NOT NULL,
    actor VARCHAR(200) NOT NULL,
    from_state VARCHAR(100) NOT NULL,
    to_state VARCHAR(100) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS rj_event_trail ON rj_event (target_id, version, id);

INSERT INTO rj_lock (name)
SELECT 'term-tree' WHERE NOT EXISTS (SELECT 1 FROM rj_lock WHERE name = 'term-tree');

INSERT INTO rj_schema (version, description, installed_at)
SELECT 1, 'rejoinder', CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000000 AS BIGINT)
WHERE NOT EXISTS (SELECT 1 FROM rj_schema WHERE version = 1);

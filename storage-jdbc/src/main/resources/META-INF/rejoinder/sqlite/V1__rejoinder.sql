-- Rejoinder, version 1, for SQLite. Another prefix than rj_ may be put in its place throughout.
-- Instants are microseconds since 1970-01-01T00:00:00Z.

-- The versions of these tables that have been installed.
CREATE TABLE IF NOT EXISTS rj_schema (
    version INTEGER NOT NULL,
    description TEXT NOT NULL,
    installed_at INTEGER NOT NULL,
    PRIMARY KEY (version)
);

-- Rows to wait at.
CREATE TABLE IF NOT EXISTS rj_lock (
    name TEXT NOT NULL,
    PRIMARY KEY (name)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS rj_post (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    published_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    state INTEGER NOT NULL,
    sticky INTEGER NOT NULL,
    format INTEGER NOT NULL,
    author_id TEXT NOT NULL,
    author_name TEXT NOT NULL,
    title TEXT NOT NULL,
    slug TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    categories TEXT NOT NULL,
    tags TEXT NOT NULL,
    attributes TEXT NOT NULL,
    body TEXT NOT NULL,
    body_rest TEXT
);
CREATE INDEX IF NOT EXISTS rj_post_published ON rj_post (state, published_at, id);
CREATE INDEX IF NOT EXISTS rj_post_author ON rj_post (author_id, state, published_at, id);
CREATE INDEX IF NOT EXISTS rj_post_sticky ON rj_post (sticky, state, published_at, id);
CREATE INDEX IF NOT EXISTS rj_post_state ON rj_post (state, id);

-- The posts under each term; listed_at is null unless the post is published.
CREATE TABLE IF NOT EXISTS rj_filing (
    post_id INTEGER NOT NULL,
    term_id INTEGER NOT NULL,
    listed_at INTEGER,
    PRIMARY KEY (post_id, term_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rj_filing_listed ON rj_filing (term_id, listed_at, post_id);

CREATE TABLE IF NOT EXISTS rj_term (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    parent_id INTEGER NOT NULL,
    listed INTEGER NOT NULL,
    taxonomy INTEGER NOT NULL,
    name TEXT NOT NULL,
    slug TEXT NOT NULL,
    description TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS rj_term_taxonomy ON rj_term (taxonomy, id);

CREATE TABLE IF NOT EXISTS rj_slug (
    space INTEGER NOT NULL,
    name TEXT NOT NULL,
    owner_id INTEGER NOT NULL,
    PRIMARY KEY (space, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rj_slug_owner ON rj_slug (owner_id, space);

CREATE TABLE IF NOT EXISTS rj_thread (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    closes_at INTEGER,
    visible INTEGER NOT NULL,
    pending INTEGER NOT NULL,
    approved INTEGER NOT NULL,
    spam INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    slow_seconds INTEGER NOT NULL,
    state INTEGER NOT NULL,
    pinned TEXT NOT NULL,
    featured TEXT NOT NULL,
    subject_type TEXT NOT NULL,
    subject_id TEXT NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS rj_thread_subject ON rj_thread (subject_id, subject_type);

-- What is to be added to the counts of a thread.
CREATE TABLE IF NOT EXISTS rj_thread_delta (
    thread_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    visible INTEGER NOT NULL,
    pending INTEGER NOT NULL,
    approved INTEGER NOT NULL,
    spam INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    PRIMARY KEY (thread_id, id)
) WITHOUT ROWID;

-- parent_id is 0 for a root; rank_key orders by the ranking of the site; path holds the ids from the root down, eight bytes each.
CREATE TABLE IF NOT EXISTS rj_comment (
    thread_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    parent_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    author_key INTEGER,
    version INTEGER NOT NULL,
    rank_key INTEGER NOT NULL,
    edited_at INTEGER,
    depth INTEGER NOT NULL,
    ups INTEGER NOT NULL,
    downs INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    status INTEGER NOT NULL,
    visible INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    format INTEGER NOT NULL,
    path BLOB NOT NULL,
    author_name TEXT NOT NULL,
    member_id TEXT,
    email TEXT,
    url TEXT,
    address TEXT,
    user_agent TEXT,
    reactions TEXT,
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
    thread_id INTEGER NOT NULL,
    comment_id INTEGER NOT NULL,
    voted_at INTEGER NOT NULL,
    direction INTEGER NOT NULL,
    voter TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (thread_id, voter, comment_id, kind)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rj_vote_comment ON rj_vote (thread_id, comment_id, kind, voter);

-- The texts that comments had before they were edited.
CREATE TABLE IF NOT EXISTS rj_revision (
    thread_id INTEGER NOT NULL,
    comment_id INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    number INTEGER NOT NULL,
    format INTEGER NOT NULL,
    replaced_by TEXT NOT NULL,
    body TEXT NOT NULL,
    body_rest TEXT,
    PRIMARY KEY (thread_id, comment_id, number)
);

-- Where comments have gone that were moved to other threads.
CREATE TABLE IF NOT EXISTS rj_moved (
    thread_id INTEGER NOT NULL,
    comment_id INTEGER NOT NULL,
    to_thread_id INTEGER NOT NULL,
    PRIMARY KEY (comment_id, thread_id)
) WITHOUT ROWID;

-- Which submission made which comment.
CREATE TABLE IF NOT EXISTS rj_submission (
    thread_id INTEGER NOT NULL,
    token TEXT NOT NULL,
    comment_id INTEGER NOT NULL,
    PRIMARY KEY (thread_id, token)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rj_submission_comment ON rj_submission (thread_id, comment_id);

-- thread_id is 0 unless the target is a comment.
CREATE TABLE IF NOT EXISTS rj_event (
    id INTEGER PRIMARY KEY,
    target_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    happened_at INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    action INTEGER NOT NULL,
    actor TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS rj_event_trail ON rj_event (target_id, version, id);

INSERT INTO rj_lock (name)
SELECT 'term-tree' WHERE NOT EXISTS (SELECT 1 FROM rj_lock WHERE name = 'term-tree');

INSERT INTO rj_schema (version, description, installed_at)
SELECT 1, 'rejoinder', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) * 1000
WHERE NOT EXISTS (SELECT 1 FROM rj_schema WHERE version = 1);

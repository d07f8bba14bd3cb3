-- Rejoinder, version 1, for MariaDB. Another prefix than rj_ may be put in its place throughout.
-- The collation compares exactly, trailing spaces included: the slugs "a" and "A", or "a" and "a ", are two.
-- Instants are microseconds since 1970-01-01T00:00:00Z.

-- The versions of these tables that have been installed.
CREATE TABLE IF NOT EXISTS rj_schema (
    version INTEGER NOT NULL,
    description VARCHAR(200) NOT NULL,
    installed_at BIGINT NOT NULL,
    PRIMARY KEY (version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Rows to wait at.
CREATE TABLE IF NOT EXISTS rj_lock (
    name VARCHAR(50) NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS rj_post (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    published_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    state SMALLINT NOT NULL,
    sticky SMALLINT NOT NULL,
    format SMALLINT NOT NULL,
    author_id VARCHAR(200) NOT NULL,
    author_name VARCHAR(250) NOT NULL,
    title VARCHAR(500) NOT NULL,
    slug VARCHAR(200) NOT NULL,
    excerpt MEDIUMTEXT NOT NULL,
    categories MEDIUMTEXT NOT NULL,
    tags MEDIUMTEXT NOT NULL,
    attributes LONGTEXT NOT NULL,
    body MEDIUMTEXT NOT NULL,
    body_rest MEDIUMTEXT,
    PRIMARY KEY (id),
    KEY rj_post_published (state, published_at, id),
    KEY rj_post_author (author_id, state, published_at, id),
    KEY rj_post_sticky (sticky, state, published_at, id),
    KEY rj_post_state (state, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The posts under each term; listed_at is null unless the post is published.
CREATE TABLE IF NOT EXISTS rj_filing (
    post_id BIGINT NOT NULL,
    term_id BIGINT NOT NULL,
    listed_at BIGINT,
    PRIMARY KEY (post_id, term_id),
    KEY rj_filing_listed (term_id, listed_at, post_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS rj_term (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    parent_id BIGINT NOT NULL,
    listed BIGINT NOT NULL,
    taxonomy SMALLINT NOT NULL,
    name VARCHAR(250) NOT NULL,
    slug VARCHAR(200) NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (id),
    KEY rj_term_taxonomy (taxonomy, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS rj_slug (
    space SMALLINT NOT NULL,
    name VARCHAR(200) NOT NULL,
    owner_id BIGINT NOT NULL,
    PRIMARY KEY (space, name),
    KEY rj_slug_owner (owner_id, space)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

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
    subject_type VARCHAR(64) NOT NULL,
    subject_id VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY rj_thread_subject (subject_id, subject_type)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

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
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

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
    path VARBINARY(128) NOT NULL,
    author_name VARCHAR(250) NOT NULL,
    member_id VARCHAR(200),
    email VARCHAR(254),
    url VARCHAR(2000),
    address VARCHAR(100),
    user_agent VARCHAR(500),
    reactions VARCHAR(1000),
    ruling MEDIUMTEXT NOT NULL,
    body MEDIUMTEXT NOT NULL,
    body_rest MEDIUMTEXT,
    PRIMARY KEY (thread_id, id),
    KEY rj_comment_path (thread_id, visible, path),
    KEY rj_comment_flat (thread_id, visible, id),
    KEY rj_comment_replies (thread_id, visible, parent_id, id),
    KEY rj_comment_rank (thread_id, visible, parent_id, rank_key, id),
    KEY rj_comment_status (status, id, thread_id),
    KEY rj_comment_author (author_key, status, id, thread_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Who voted for (direction 1) or against (-1) a comment, and gave which reactions (kind, direction 0).
CREATE TABLE IF NOT EXISTS rj_vote (
    thread_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    voted_at BIGINT NOT NULL,
    direction SMALLINT NOT NULL,
    voter VARCHAR(200) NOT NULL,
    kind VARCHAR(32) NOT NULL,
    PRIMARY KEY (thread_id, voter, comment_id, kind),
    KEY rj_vote_comment (thread_id, comment_id, kind, voter)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The texts that comments had before they were edited.
CREATE TABLE IF NOT EXISTS rj_revision (
    thread_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    number INTEGER NOT NULL,
    format SMALLINT NOT NULL,
    replaced_by VARCHAR(200) NOT NULL,
    body MEDIUMTEXT NOT NULL,
    body_rest MEDIUMTEXT,
    PRIMARY KEY (thread_id, comment_id, number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Where comments have gone that were moved to other threads.
CREATE TABLE IF NOT EXISTS rj_moved (
    thread_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    to_thread_id BIGINT NOT NULL,
    PRIMARY KEY (comment_id, thread_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Which submission made which comment.
CREATE TABLE IF NOT EXISTS rj_submission (
    thread_id BIGINT NOT NULL,
    token VARCHAR(200) NOT NULL,
    comment_id BIGINT NOT NULL,
    PRIMARY KEY (thread_id, token),
    KEY rj_submission_comment (thread_id, comment_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

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
    PRIMARY KEY (id),
    KEY rj_event_trail (target_id, version, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO rj_lock (name)
SELECT 'term-tree' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM rj_lock WHERE name = 'term-tree');

INSERT INTO rj_schema (version, description, installed_at)
SELECT 1, 'rejoinder', CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS SIGNED)
FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM rj_schema WHERE version = 1);

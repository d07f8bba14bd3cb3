-- What a version 2 might be, for MariaDB.

ALTER TABLE rj_comment ADD COLUMN IF NOT EXISTS score BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX IF NOT EXISTS rj_comment_score ON rj_comment (thread_id, score, id);

-- Who gave what.
CREATE TABLE IF NOT EXISTS rj_medal (
    comment_id BIGINT NOT NULL,
    voter_key BIGINT NOT NULL,
    PRIMARY KEY (comment_id, voter_key)
);

UPDATE rj_comment SET score = 1 WHERE score = 0;

INSERT INTO rj_schema (version, description, installed_at)
SELECT 2, 'scores', CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS SIGNED)
FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM rj_schema WHERE version = 2);

-- Whose the chat was when the message was put; empty: a stranger's.
ALTER TABLE outbox ADD COLUMN person_id BIGINT;

-- When the office was told to call, because the message waits for a month.
ALTER TABLE outbox ADD COLUMN told_at TIMESTAMPTZ;

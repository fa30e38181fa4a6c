-- Messages in and out. A row is never deleted by its handling: history and retention are somebody else's decision, so what is
-- asked all the time ("what waits?") has partial indexes that hold only the waiting rows.

CREATE TABLE inbox (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel      TEXT NOT NULL,
  bot          TEXT NOT NULL,
  dedupe_key   TEXT NOT NULL,
  chat_id      TEXT NOT NULL,
  person_id  BIGINT REFERENCES person (id),
  lane         TEXT NOT NULL,
  content      TEXT NOT NULL,
  media        TEXT, -- what the channel still holds: not handled before it is fetched or given up
  received_at  TIMESTAMPTZ NOT NULL,
  attempts     INT NOT NULL DEFAULT 0,
  retry_at     TIMESTAMPTZ,
  handled_at   TIMESTAMPTZ,
  set_aside_at TIMESTAMPTZ,
  reference    TEXT,
  seen_at      TIMESTAMPTZ,
  seen_by_id   BIGINT REFERENCES account (id),
  seen_by_name TEXT,
  UNIQUE (channel, bot, dedupe_key)
);
CREATE INDEX inbox_waiting ON inbox (id) WHERE handled_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX inbox_chat ON inbox (channel, bot, chat_id, id);
CREATE INDEX inbox_lane ON inbox (lane, id) WHERE handled_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX inbox_media ON inbox (id) WHERE media IS NOT NULL;
CREATE INDEX inbox_set_aside ON inbox (id) WHERE set_aside_at IS NOT NULL AND seen_at IS NULL;

CREATE TABLE outbox (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  idempotency_key TEXT NOT NULL UNIQUE,
  channel         TEXT NOT NULL,
  bot             TEXT NOT NULL,
  chat_id         TEXT NOT NULL,
  urgency         INT NOT NULL CHECK (urgency BETWEEN 0 AND 2), -- reply, notice, bulk
  body            TEXT NOT NULL,
  choices         TEXT NOT NULL,
  file            TEXT, -- that goes before the text: JSON
  put_at          TIMESTAMPTZ NOT NULL,
  not_before      TIMESTAMPTZ NOT NULL,
  expires_at      TIMESTAMPTZ,
  state           TEXT NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'sent', 'dropped', 'failed')),
  reason          TEXT,
  attempts        INT NOT NULL DEFAULT 0,
  parts_done      INTEGER NOT NULL DEFAULT 0, -- of a long message
  claimed_until   TIMESTAMPTZ, -- by one of several nodes
  provider_id     TEXT,
  settled_at      TIMESTAMPTZ
);
CREATE INDEX outbox_due ON outbox (urgency, id) WHERE state = 'due';
CREATE INDEX outbox_due_chat ON outbox (channel, bot, chat_id, urgency, id) WHERE state = 'due';
CREATE INDEX outbox_chat ON outbox (channel, bot, chat_id, id);

-- What a head sees in the web chat, in the one order that everybody sees: messages in and out have ids of their own, and
-- the demo's clock may be moved back.
CREATE TABLE webchat_line (
  id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  chat_id   TEXT NOT NULL,
  at        TIMESTAMPTZ NOT NULL,
  inbox_id  BIGINT UNIQUE REFERENCES inbox (id),
  outbox_id BIGINT UNIQUE REFERENCES outbox (id),
  CHECK ((inbox_id IS NULL) <> (outbox_id IS NULL))
);
CREATE INDEX webchat_line_chat ON webchat_line (chat_id, id);

-- What is used of a Zalo bot's plan: the platform does not tell, so it is counted here.
CREATE TABLE zalobot_month (
  bot   TEXT NOT NULL,
  month TEXT NOT NULL,
  sent  INT NOT NULL,
  PRIMARY KEY (bot, month)
);

CREATE TABLE zalobot_user (
  bot     TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  PRIMARY KEY (bot, chat_id)
);

-- The permission to speak for an official account. Secrets: the database is as good as the account.
CREATE TABLE zalooa_grant (
  app_id        TEXT NOT NULL PRIMARY KEY,
  access_token  TEXT,
  access_until TIMESTAMPTZ NOT NULL,
  refresh_token TEXT NOT NULL, -- works once; whoever uses it holds the row until then
  held_until TIMESTAMPTZ,
  given_at TIMESTAMPTZ NOT NULL,
  seed          TEXT NOT NULL, -- hash of the token in the settings that this began with
  trouble       TEXT NOT NULL
);

-- What links to files are signed with; made at the first link, the same for all nodes.
CREATE TABLE link_key (
  id  INTEGER PRIMARY KEY CHECK (id = 1),
  key TEXT NOT NULL
);

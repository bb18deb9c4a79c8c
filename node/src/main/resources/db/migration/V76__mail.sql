-- Who wants to be told by e-mail that something he follows has changed, how often, and how that went.
-- One row an account: nothing queues up behind a server that does not answer.
CREATE TABLE mail_wish (
  theatre      text           NOT NULL,
  login        text           NOT NULL REFERENCES account ON DELETE CASCADE,
  address      text           NOT NULL,
  rhythm       text           NOT NULL CHECK (rhythm IN ('HOURLY', 'DAILY', 'WEEKLY')),
  -- Entries up to this number were told, or stood in the record when the wish was made.
  told         bigint         NOT NULL,
  due_at       timestamptz(3) NOT NULL,
  attempts     integer        NOT NULL DEFAULT 0,
  failed_since timestamptz(3),
  failure      text,
  PRIMARY KEY (theatre, login)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON mail_wish TO ${app};

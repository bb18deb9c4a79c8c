-- What stands before entry 1: a draft, and who has signed it. The act's id is made with the draft, so
-- that a submission in doubt can be repeated.
CREATE TABLE charter_draft (
  theatre text           PRIMARY KEY,
  act_id  uuid           NOT NULL,
  charter text           NOT NULL,
  digest  bytea          NOT NULL CHECK (octet_length(digest) = 32),
  put_at  timestamptz(3) NOT NULL,
  put_by  text           NOT NULL
);

CREATE TABLE charter_signature (
  theatre   text           NOT NULL REFERENCES charter_draft ON DELETE CASCADE,
  party     text           NOT NULL,
  person    text           NOT NULL,
  digest    bytea          NOT NULL,
  signed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (theatre, party)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON charter_draft, charter_signature TO ${app};

-- The terms of a party that is to join, until the host admits it, and the signature of its first founder.

CREATE TABLE admission_draft (
  theatre  text           NOT NULL,
  party    text           NOT NULL,
  terms    text           NOT NULL,
  digest   bytea          NOT NULL CHECK (octet_length(digest) = 32),
  put_at   timestamptz(3) NOT NULL,
  put_by   text           NOT NULL,
  signed_by text,
  signed_at timestamptz(3),
  PRIMARY KEY (theatre, party),
  CHECK ((signed_by IS NULL) = (signed_at IS NULL))
);

GRANT SELECT, INSERT, UPDATE, DELETE ON admission_draft TO ${app};

-- The bytes of attachments, beside the record: the act has their digest, the record never their content.
-- In the database, not in a folder: what is acknowledged is as durable as an entry, whichever machine
-- serves a theatre has them, and one backup holds both.

-- A file on its way here, of one account: another account learns nothing of it, nor whether anybody
-- else has sent the same.
CREATE TABLE upload (
  theatre    text           NOT NULL,
  account    text           NOT NULL,
  sha256     bytea          NOT NULL CHECK (octet_length(sha256) = 32),
  bytes      bigint         NOT NULL CHECK (bytes > 0),
  received   bigint         NOT NULL CHECK (received BETWEEN 0 AND bytes),
  type       text,
  touched_at timestamptz(3) NOT NULL,
  PRIMARY KEY (theatre, account, sha256)
);

CREATE TABLE upload_part (
  theatre text   NOT NULL,
  account text   NOT NULL,
  sha256  bytea  NOT NULL,
  starts  bigint NOT NULL,
  content bytea  NOT NULL,
  PRIMARY KEY (theatre, account, sha256, starts),
  FOREIGN KEY (theatre, account, sha256) REFERENCES upload ON DELETE CASCADE
);

-- A file that an act names, under its digest, once.
CREATE TABLE kept_file (
  theatre text           NOT NULL,
  sha256  bytea          NOT NULL CHECK (octet_length(sha256) = 32),
  bytes   bigint         NOT NULL,
  type    text           NOT NULL,
  kept_at timestamptz(3) NOT NULL,
  PRIMARY KEY (theatre, sha256)
);

CREATE TABLE kept_file_part (
  theatre text   NOT NULL,
  sha256  bytea  NOT NULL,
  starts  bigint NOT NULL,
  content bytea  NOT NULL,
  PRIMARY KEY (theatre, sha256, starts),
  FOREIGN KEY (theatre, sha256) REFERENCES kept_file ON DELETE CASCADE
);

-- Photographs and scans are compressed already.
ALTER TABLE upload_part ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE kept_file_part ALTER COLUMN content SET STORAGE EXTERNAL;

GRANT SELECT, INSERT, UPDATE, DELETE ON upload, upload_part, kept_file, kept_file_part TO ${app};

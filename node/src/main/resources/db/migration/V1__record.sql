-- The record: one sequence of entries for each theatre, and one head row that every append moves.
-- The application role may add and read. It may move a head. It can neither change nor remove an
-- entry: that takes the owner's role, which the running node does not use.

CREATE TABLE theatre_head (
  theatre   text   PRIMARY KEY,
  epoch     bigint NOT NULL CHECK (epoch > 0),
  seq       bigint NOT NULL CHECK (seq >= 0),
  head_hash bytea  NOT NULL CHECK (octet_length(head_hash) = 32)
);

-- parts: those that are never erased, in the compact form of records.PartsCodec.
-- at: the instant of sequencing again, for searches; the record's own word is in the facts part.
CREATE TABLE entry (
  theatre     text           NOT NULL,
  seq         bigint         NOT NULL CHECK (seq > 0),
  act_id      uuid           NOT NULL,
  author_post text           NOT NULL,
  at          timestamptz(3) NOT NULL,
  leaf_hash   bytea          NOT NULL CHECK (octet_length(leaf_hash) = 32),
  manifest    bytea          NOT NULL,
  parts       bytea          NOT NULL,
  PRIMARY KEY (theatre, seq),
  UNIQUE (theatre, act_id)
);

-- The parts that may be erased, one row each. Salt and body leave together: with the salt left, a
-- name could be guessed until its digest fits.
CREATE TABLE erasable_part (
  theatre text   NOT NULL,
  seq     bigint NOT NULL,
  name    text   NOT NULL CHECK (name LIKE 'text:%'),
  salt    bytea  NOT NULL CHECK (octet_length(salt) = 16),
  body    bytea  NOT NULL,
  PRIMARY KEY (theatre, seq, name),
  FOREIGN KEY (theatre, seq) REFERENCES entry
);

-- Erasure is this function and nothing else: a right to UPDATE the body would also allow another
-- text in its place.
CREATE FUNCTION erase_part(in_theatre text, in_seq bigint, in_name text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp
  AS $$
    WITH erased AS (
      DELETE FROM erasable_part
      WHERE theatre = in_theatre AND seq = in_seq AND name = in_name
      RETURNING 1)
    SELECT count(*) > 0 FROM erased
  $$;

REVOKE ALL ON FUNCTION erase_part FROM PUBLIC;
GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO ${app};
GRANT SELECT, INSERT, UPDATE ON theatre_head TO ${app};
GRANT SELECT, INSERT ON entry, erasable_part TO ${app};
GRANT EXECUTE ON FUNCTION erase_part TO ${app};

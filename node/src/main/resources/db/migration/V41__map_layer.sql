-- Base layers that the host's administrator puts in place of the map pack's. They are the node's, not
-- the record's: no act rests on what a map shows.
CREATE TABLE map_layer (
  layer       text           PRIMARY KEY,
  attribution text           NOT NULL,
  content     bytea          NOT NULL,
  sha256      bytea          NOT NULL CHECK (octet_length(sha256) = 32),
  features    integer        NOT NULL,
  put_at      timestamptz(3) NOT NULL,
  put_by      text           NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON map_layer TO ${app};

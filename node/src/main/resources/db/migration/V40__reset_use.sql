-- A credential reset that two posts confirmed is good for one password or one token. Which ones were
-- used stands here: setting a password is no act of the record.
CREATE TABLE reset_use (
  theatre text           NOT NULL,
  reset   text           NOT NULL,
  login   text           NOT NULL,
  used_at timestamptz(3) NOT NULL,
  used_by text           NOT NULL,
  PRIMARY KEY (theatre, reset)
);

GRANT SELECT, INSERT ON reset_use TO ${app};

-- A token that such a reset was used for: no other signs an act that binds a party.
ALTER TABLE credential ADD COLUMN by_reset boolean NOT NULL DEFAULT false;

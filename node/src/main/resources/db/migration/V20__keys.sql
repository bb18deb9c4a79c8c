-- Private keys the node keeps: one for each post, one for each log. They are sealed with a key that
-- stands in a file of the node, not here: a copy of the database alone signs nothing.
CREATE TABLE post_key (
  theatre    text           NOT NULL,
  post       text           NOT NULL,
  spki       text           NOT NULL,
  sealed     bytea          NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (theatre, post)
);

CREATE TABLE log_key (
  theatre    text           PRIMARY KEY,
  spki       text           NOT NULL,
  sealed     bytea          NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT ON post_key, log_key TO ${app};

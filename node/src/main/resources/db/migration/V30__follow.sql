-- Whom the node reminded of which deadline, so that a restart tells nobody twice. No part of the
-- record: what is lost here is told once more.
CREATE TABLE told_reminder (
  theatre     text           NOT NULL,
  party       text           NOT NULL,
  post        text           NOT NULL,
  kind        text           NOT NULL,
  object_kind text           NOT NULL,
  object_id   text           NOT NULL,
  about_party text           NOT NULL,
  due         timestamptz(3) NOT NULL,
  told_at     timestamptz(3) NOT NULL,
  PRIMARY KEY (theatre, party, post, object_kind, object_id, kind, about_party, due)
);

GRANT SELECT, INSERT ON told_reminder TO ${app};

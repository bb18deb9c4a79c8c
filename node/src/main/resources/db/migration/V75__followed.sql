-- Which entry is about what and by whom, for the filters of a search and for what is followed. Made
-- from the record and made anew from it at any time, like the words.
CREATE TABLE search_entry (
  theatre text           NOT NULL,
  seq     bigint         NOT NULL,
  at      timestamptz(3) NOT NULL,
  -- The id of what the entry is about; empty where that is no object anybody is shown.
  subject text           NOT NULL,
  party   text           NOT NULL,
  PRIMARY KEY (theatre, seq)
);

CREATE INDEX search_entry_subject ON search_entry (theatre, subject, seq);
CREATE INDEX search_entry_party ON search_entry (theatre, party, seq);
CREATE INDEX search_entry_at ON search_entry (theatre, at, seq);
CREATE INDEX search_text_subject ON search_text (theatre, subject, seq);

-- Words taken in before bear no mark of the party that signed: the node takes all in anew.
DELETE FROM search_text;
DELETE FROM search_progress;

GRANT SELECT, INSERT, DELETE ON search_entry TO ${app};

-- What an account looks for again. Private to it, and no part of the record.
CREATE TABLE saved_search (
  theatre  text           NOT NULL,
  login    text           NOT NULL REFERENCES account ON DELETE CASCADE,
  id       text           NOT NULL CHECK (id ~ '^[0-9a-z-]{1,64}$'),
  name     text           NOT NULL,
  question text           NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  PRIMARY KEY (theatre, login, id)
);

-- What an account follows for a post it holds: an object, by the kind of its view, or a saved
-- search. Entries up to `seen` are told no more.
CREATE TABLE followed (
  theatre text   NOT NULL,
  login   text   NOT NULL REFERENCES account ON DELETE CASCADE,
  post    text   NOT NULL,
  kind    text   NOT NULL,
  id      text   NOT NULL,
  since   bigint NOT NULL,
  seen    bigint NOT NULL,
  PRIMARY KEY (theatre, login, post, kind, id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON saved_search, followed TO ${app};

-- The words of texts, for finding them again. Made from the record and made anew from it at any
-- time; what is erased in the record is removed here too.
CREATE TABLE search_text (
  theatre text     NOT NULL,
  seq     bigint   NOT NULL,
  part    text     NOT NULL,
  -- The id of what the entry is about; empty where that is no object anybody is shown.
  subject text     NOT NULL,
  words   tsvector NOT NULL,
  PRIMARY KEY (theatre, seq, part)
);

-- Without a list of pending words, which every search would have to read from end to end.
CREATE INDEX search_text_words ON search_text USING gin (words) WITH (fastupdate = off);

-- Up to which entry words were taken in.
CREATE TABLE search_progress (
  theatre text   PRIMARY KEY,
  seq     bigint NOT NULL
);

GRANT SELECT, INSERT, DELETE ON search_text TO ${app};
GRANT SELECT, INSERT, UPDATE ON search_progress TO ${app};

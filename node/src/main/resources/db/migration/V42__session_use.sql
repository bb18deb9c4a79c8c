-- When a session was last used, to the minute: one that nobody uses ends before its time.
ALTER TABLE credential ADD COLUMN used_at timestamptz(3);
UPDATE credential SET used_at = created_at;
ALTER TABLE credential ALTER COLUMN used_at SET NOT NULL;

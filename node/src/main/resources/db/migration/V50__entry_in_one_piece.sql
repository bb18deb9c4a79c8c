-- An entry is read and written whole, and most have 1 to 5 kB. PostgreSQL would compress what passes
-- 2 kB and cut it up into a table beside, at a third of an append's cost and of a replay's: up to a
-- page it stays in its row, as it is.
ALTER TABLE entry SET (toast_tuple_target = 8160);

-- A tenant whose people and programs are refused, by a word of the operator's (docs/locks.md). What has begun goes on: its
-- applicants get their answer.
ALTER TABLE tenant ADD COLUMN suspended_at timestamptz;

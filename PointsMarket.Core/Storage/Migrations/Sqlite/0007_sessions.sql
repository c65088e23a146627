-- 0: the session ends at expires_at whatever happens; else each use moves expires_at so many minutes ahead.
ALTER TABLE sessions ADD COLUMN idle_minutes INTEGER NOT NULL DEFAULT 0;

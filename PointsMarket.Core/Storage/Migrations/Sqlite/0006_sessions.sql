ALTER TABLE sessions ADD COLUMN idle_minutes INTEGER NOT NULL DEFAULT 0;  -- 0: ends at expires_at whatever happens; else each use moves that

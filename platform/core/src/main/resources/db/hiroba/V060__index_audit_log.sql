-- The log is read newest first, and Derby reads no index backwards.
CREATE INDEX audit_entries_newest_first ON hiroba.audit_entries (id DESC);

-- Made by the sender, the same at every attempt to send this file; none for what came by itself.
ALTER TABLE files.version ADD COLUMN client_key VARCHAR(100);
ALTER TABLE files.version ADD CONSTRAINT version_by_client_key UNIQUE (uploader, client_key);

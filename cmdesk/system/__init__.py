"""The machine around the desk: folders, keyring, logs, single instance."""

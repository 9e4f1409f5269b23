"""The message received: pasted, read, with its author and its screenshot."""

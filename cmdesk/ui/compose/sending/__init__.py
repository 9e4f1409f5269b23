"""How an answer leaves: a last look, the clipboard, the journal."""

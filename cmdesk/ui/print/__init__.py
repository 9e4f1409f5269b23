"""Pages for a client, laid out by Qt: they need fonts, and so the window's side of the house."""

"""One page of figures, made by one command: what is promised, measured, and short of it."""

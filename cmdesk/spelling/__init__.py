"""Whether words are written as a dictionary writes them: hunspell, in a process of its own."""

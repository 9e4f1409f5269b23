"""How long the answer is on its networks, and what can be done about it."""

"""Text to findings: the tone engine, pure but for reading its rule packs."""

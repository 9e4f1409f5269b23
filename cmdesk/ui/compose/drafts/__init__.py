"""Drafts: kept as they are written, named, listed, and shown to the client."""

"""The pane where an answer is written, read over while it is typed, mended and copied."""

"""The library pane: a brand's replies, found, read, used and kept."""

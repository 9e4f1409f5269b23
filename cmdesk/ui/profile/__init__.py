"""The profile pane: a brand's voice edited key by key, tried out, and looked back at."""

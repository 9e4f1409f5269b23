"""What guards the desk, on the window: backups, carrying, the bin, protection, the right to go."""

"""The window's frame: what stands around every place, and how the window stands on the screen."""

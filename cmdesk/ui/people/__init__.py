"""The window's rooms about people of influence."""

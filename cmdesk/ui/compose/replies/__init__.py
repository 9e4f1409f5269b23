"""Replies of the library put into the answer, and the answer kept as one of them."""

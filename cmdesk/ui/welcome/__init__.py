"""The first day: a desk is made, filled or begun with examples, and shown how it is used."""

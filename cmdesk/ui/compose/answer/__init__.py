"""The answer: the sheet it is written on, its marks, and where it goes."""

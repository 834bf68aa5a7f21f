"""Lexicons: what a language calls things, as data that needs no programmer."""

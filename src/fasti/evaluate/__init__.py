"""Readings are held against what careful people wrote down: the same facts, whoever read them, are paired and counted."""

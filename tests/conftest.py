"""Tests that read reports share the words of reading_help.py, which pytest finds beside this file."""

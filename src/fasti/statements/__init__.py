"""Statements: what a text claims, on whose word, how sure."""

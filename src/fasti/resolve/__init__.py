"""Resolving: who is the same, what follows from what is said, and what conflicts; pure functions over values."""

"""Migrations: how the tables came to be, one step after the other; run by themselves when a record is opened."""

"""The store: the record's tables, written in whole transactions, on SQLite or PostgreSQL."""

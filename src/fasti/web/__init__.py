"""The record as a web application: look at it, see the words behind it, decide."""

"""Readers turn a document into its reading: Fasti's own rules, or a language model behind an address that somebody names."""

"""Passages in, a searchable index out. May import ingest."""

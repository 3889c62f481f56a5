"""Overviews made of whole parts of the documents: summaries, comparisons and changes, every sentence cited."""

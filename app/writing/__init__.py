"""Answers in a chat model's words, of which every sentence is checked against the passages."""

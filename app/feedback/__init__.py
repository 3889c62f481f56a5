"""Feedback: what readers thought of answers, kept so that complaints become tests."""

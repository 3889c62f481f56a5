"""Measures the product on questions of which the answers are known."""

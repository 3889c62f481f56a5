"""Drafts of replies to citizens: from an answer to Word, Markdown or mail."""

"""What of a passage is given to the searches: the one place to change when variants are measured."""

from __future__ import annotations

from index.types import Spans
from index.words import Analyzer
from ingest.types import Passage, Sentence


def context(passage: Passage, title: str) -> str:
    """Say where a passage stands, in words: title of the document and path of sections."""
    return " > ".join((title, *passage.subjects))


def passage_input(passage: Passage, title: str) -> str:
    """Return the text that is encoded for a passage."""
    return f"{context(passage, title)}\n{passage.text}"


def sentence_input(sentence: Sentence, passage: Passage) -> str:
    """Return the text that is encoded for a sentence: its nearest title gives it the subject it often leaves out."""
    return f"{passage.subjects[-1]}: {sentence.text}" if passage.subjects else sentence.text


def keyword_input(passage: Passage, title: str) -> str:
    """Return the text whose words find a passage."""
    return f"{context(passage, title)}\n{passage.text}"


def context_spans(passage: Passage, title: str, analyzer: Analyzer) -> Spans:
    """Return where the content words of the context stand in what is encoded for a passage."""
    return analyzer.content_spans(context(passage, title))


def sentence_spans(sentence: Sentence, passage: Passage, analyzer: Analyzer) -> Spans:
    """Return where the content words stand in what is encoded for a sentence."""
    return analyzer.content_spans(sentence_input(sentence, passage))

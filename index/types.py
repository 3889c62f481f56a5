"""The words of index: Encoder, Hit, Retriever."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

from ingest.types import Passage

if TYPE_CHECKING:  # loading NumPy takes longer than the shell may take to ask a running service
    import numpy as np
    from numpy.typing import NDArray

Vectors: TypeAlias = "NDArray[np.float32]"
Spans: TypeAlias = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True, eq=False)
class TextVectors:
    """A text as unit vectors: whole (dimensions,), and words (spans, dimensions), each word as it is meant there.

    A word has the mean of the vectors of its tokens; zeros where the model's limit on length cut it off.
    """

    whole: Vectors
    words: Vectors


@dataclass(frozen=True, slots=True, eq=False)
class WordMatches:
    """How near a passage comes to each content word of a question: cosines of words as they are meant.

    words and weights (0..1, how telling) have an entry for each of those words; sentences (sentences, words) is the
    best in each sentence of the passage, titles (words,) the best in the titles above it.
    """

    words: tuple[str, ...]
    weights: Vectors
    sentences: Vectors
    titles: Vectors


class Encoder(Protocol):
    """Turns text into unit vectors: shape (len(texts), dimensions), float32, so that a dot product is the cosine."""

    @property
    def fingerprint(self) -> str:
        """Names the model and its weights: equal fingerprints give interchangeable vectors."""
        ...

    @property
    def dimensions(self) -> int:
        """Length of one vector."""
        ...

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions."""
        ...

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages or sentences."""
        ...

    def encode_question_words(self, text: str, spans: Spans) -> TextVectors:
        """Vectors of a question and of the words at spans (start, end) of it."""
        ...

    def encode_passage_words(self, texts: Sequence[str], spans: Sequence[Spans]) -> list[TextVectors]:
        """Vectors of passages or sentences, and of the words at spans (start, end) of each."""
        ...


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found.

    score orders hits (higher is better); ranks holds its place from 1 in each search that found it ("dense",
    "word", "keyword"); similarity is the cosine of question and passage; similarities that of the question and each
    sentence of the passage, in order; matches compares them word by word, None where the question has no content word.
    """

    passage: Passage
    score: float
    ranks: Mapping[str, int] = field(default_factory=dict)
    similarity: float = 0.0
    similarities: tuple[float, ...] = ()
    matches: WordMatches | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """The part of the documents to search in: a document by file name, an outermost section by title; empty is all."""

    document: str = ""
    programme: str = ""

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return bool(self.document or self.programme)


EVERYTHING = Selection()


class Retriever(Protocol):
    """Finds passages for a question, best first."""

    def retrieve(self, question: str, limit: int = 10) -> list[Hit]:
        """At most limit hits."""
        ...


class SearchIndexError(Exception):
    """Base of every error that index raises on purpose."""

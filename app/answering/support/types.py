"""The words of the support check: Evidence, CitedSentence, Verdict, Reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from index.abbreviations import Abbreviation


class Reason(StrEnum):
    """What keeps a passage from supporting a sentence."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    UNIT = "unit"
    NEGATION = "negation"
    DIRECTION = "direction"
    MODALITY = "modality"
    WORDS = "words"
    MEANING = "meaning"
    LITTLE = "little"
    LOOP = "loop"
    GRAMMAR = "grammar"
    ASIDE = "aside"
    COINED = "coined"
    NO_PASSAGE = "no_passage"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that a sentence may rest on: its marker ("B1"), text, path of section titles and document's title.

    abbreviations are those of the documents: a short form counts as its full name.
    """

    marker: str
    text: str
    section: tuple[str, ...] = ()
    title: str = ""
    abbreviations: tuple[Abbreviation, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence of a text without its markers, and the markers that it cites in order, such as "B1".

    line is the number of its line in the text, from 0; opening is the list sign before it ("- ", "1. "), else empty.
    """

    text: str
    markers: tuple[str, ...]
    line: int = 0
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence is supported, by the passages of which markers, and if not why not.

    markers are repaired: they name the passages that do support it, whatever was cited; empty when nothing does.
    score is the probability of support, 0..1, by the passages that support it best.
    """

    sentence: str
    supported: bool
    markers: tuple[str, ...]
    reasons: tuple[Reason, ...]
    score: float

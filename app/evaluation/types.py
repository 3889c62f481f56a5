"""The words of evaluation: SetQuestion, Miss, Score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

AnswerRow: TypeAlias = Mapping[str, Any]  # an answer as interface.to_json gives it
Place = tuple[str, int]  # document and physical page, from 1


@dataclass(frozen=True, slots=True)
class SetQuestion:
    """A question with what is known of its answer.

    gold holds the pages with the evidence; keys are groups of words of which an answer holds one each; both are empty
    for a question that the documents cannot answer. split names the part of the set that it belongs to.
    """

    id: str
    kind: str
    question: str
    history: tuple[str, ...]
    answerable: bool
    gold: frozenset[Place]
    keys: tuple[tuple[str, ...], ...]
    split: str


class Miss(StrEnum):
    """Why a question was missed."""

    NOT_RETRIEVED = "not_retrieved"
    NOT_CHOSEN = "not_chosen"
    INCOMPLETE = "incomplete"
    WRONGLY_REFUSED = "wrongly_refused"
    WRONGLY_ANSWERED = "wrongly_answered"


@dataclass(frozen=True, slots=True)
class Score:
    """What one answer is worth.

    right is correct for an answerable question, refused for the others; hit_1 and hit_5 say whether a gold page is
    among the first 1 or 5 hits; citations and quotations say of each citation whether it is on a gold page, and whether
    it stands word for word on its pages; words and seconds are those of the answer.
    """

    question: SetQuestion
    answer: AnswerRow
    right: bool
    hit_1: bool
    hit_5: bool
    citations: tuple[bool, ...]
    quotations: tuple[bool, ...]
    words: int
    seconds: float
    miss: Miss | None

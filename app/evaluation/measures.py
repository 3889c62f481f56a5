"""Figures over many scores, and bars that they must reach."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from app.errors import CommandLineError
from app.evaluation.types import Score

LOWER_IS_BETTER = frozenset({"false_refusal", "words_median", "words_p95", "seconds_median"})
MEASURES = (
    "hit@1",
    "hit@5",
    "correct",
    "citation",
    "verbatim",
    "refused",
    "false_refusal",
    "words_median",
    "words_p95",
    "seconds_median",
)
ROUNDING = 1e-9


class BarsError(CommandLineError):
    """Bars that cannot be read; part is the wrong one, measures are all that exist."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part
        self.measures = ", ".join(MEASURES)


def figures(scores: Sequence[Score]) -> dict[str, float]:
    """All measures by name: shares 0..1 (1 where nothing counts), words, and seconds."""
    answerable = [one for one in scores if one.question.answerable]
    others = [one for one in scores if not one.question.answerable]
    answered = [one for one in answerable if one.answer["answered"]]
    words = sorted(one.words for one in answered)
    return {
        "hit@1": _share(one.hit_1 for one in answerable),
        "hit@5": _share(one.hit_5 for one in answerable),
        "correct": _share(one.right for one in answerable),
        "citation": _share(chain.from_iterable(one.citations for one in answered)),
        "verbatim": _share(chain.from_iterable(one.quotations for one in scores)),
        "refused": _share(one.right for one in others),
        "false_refusal": _share(not one.answer["answered"] for one in answerable),
        "words_median": statistics.median(words) if words else 0,
        "words_p95": words[int(0.95 * (len(words) - 1))] if words else 0,
        "seconds_median": statistics.median(one.seconds for one in scores) if scores else 0,
    }


def by_kind(scores: Iterable[Score]) -> dict[str, list[Score]]:
    """The scores of every kind of question, in order of kind."""
    kinds: dict[str, list[Score]] = {}
    for one in scores:
        kinds.setdefault(one.question.kind, []).append(one)
    return dict(sorted(kinds.items()))


def read_bars(text: str) -> dict[str, float]:
    """Bars such as "hit@5=0.95,refused=0.85" by measure, parted by commas or spaces; raises BarsError."""
    bars = {}
    for part in text.replace(",", " ").split():
        name, _, value = part.partition("=")
        try:
            bars[name] = float(value)
        except ValueError as exc:
            raise BarsError(part) from exc
        if name not in MEASURES:
            raise BarsError(part)
    return bars


def below_bars(found: Mapping[str, float], bars: Mapping[str, float]) -> dict[str, float]:
    """The bars that are not reached, by measure."""
    return {name: bar for name, bar in bars.items() if not _reaches(name, found[name], bar)}


def _reaches(name: str, value: float, bar: float) -> bool:
    return value <= bar if name in LOWER_IS_BETTER else value >= bar - ROUNDING


def _share(flags: Iterable[bool]) -> float:
    counted = list(flags)
    return sum(counted) / len(counted) if counted else 1.0

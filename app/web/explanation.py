"""The folded "Waarom dit antwoord?" under an answer, and what it shows once it is open."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app import texts_explain as texts
from app.explaining import Explained, candidate_line, place, ranks, words_lines
from app.types import NO_PREFERENCES, Preferences, Turn

HISTORY = 10  # earlier questions that can matter; a long conversation would repeat itself under every answer


def folded_explanation(question: str, history: Sequence[Turn], preferences: Preferences = NO_PREFERENCES) -> str:
    """A closed block that assets/explanation.js fills when it is opened: nothing is worked out before."""
    earlier = [turn.question for turn in history[-HISTORY:]]
    asked = json.dumps({"question": question, "history": earlier} | preferences.chosen())
    return (
        f'\n\n<details class="pw-why" data-asked="{html.escape(asked)}" '
        f'data-failed="{html.escape(texts.FAILED)}"><summary>{texts.SUMMARY}</summary>'
        f'<div class="pw-why-body">{texts.LOADING}</div></details>'
    )


def explanation_fragment(explained: Explained) -> str:
    """The explanation as HTML; everything that comes from people or documents is escaped."""
    words = "".join(f"<p>{html.escape(line)}</p>" for line in words_lines(explained))
    conclusion = f"<p><b>{html.escape(explained['conclusion'])}</b></p>"
    return conclusion + words + _weighed(explained["factors"]) + _candidates(explained) + _hits(explained["hits"])


def _weighed(factors: Iterable[Mapping[str, Any]]) -> str:
    factors = list(factors)
    speaking_for = [factor for factor in factors if factor["effect"] > 0]
    against = [factor for factor in factors if factor["effect"] <= 0]
    return "".join(
        f"<h4>{heading}</h4>{_factors(chosen)}"
        for heading, chosen in ((texts.FOR, speaking_for), (texts.AGAINST, against))
        if chosen
    )


def _factors(factors: Iterable[Mapping[str, Any]]) -> str:
    items = (
        f"<li><span>{texts.signed(factor['effect'])}</span> {html.escape(factor['name'])}</li>" for factor in factors
    )
    return f"<ul>{''.join(items)}</ul>"


def _candidates(explained: Explained) -> str:
    items = "".join(f"<li>{_candidate(candidate)}</li>" for candidate in explained["candidates"])
    return f"<h4>{texts.CANDIDATES}</h4><p>{texts.CANDIDATES_LEGEND}</p><ol>{items}</ol>" if items else ""


def _candidate(candidate: Mapping[str, Any]) -> str:
    text = f'<span class="pw-why-text">{html.escape(candidate["text"])}</span>'
    return f"<b>{html.escape(candidate_line(candidate))}</b>{text}{_factors(candidate['factors'])}"


def _hits(hits: Sequence[Mapping[str, Any]]) -> str:
    items = "".join(f"<li>{_hit(hit)}</li>" for hit in hits)
    return f"<h4>{texts.HITS}</h4><p>{texts.HITS_LEGEND}</p><ol>{items}</ol>" if items else ""


def _hit(hit: Mapping[str, Any]) -> str:
    path = f'<span class="pw-why-path">{html.escape(" › ".join(hit["section"]))}</span>' if hit["section"] else ""
    numbers = zip(texts.HIT_COLUMNS, (*ranks(hit), texts.decimal(hit["score"])), strict=True)
    found = " · ".join(f"{name} {value}" for name, value in numbers)
    return f'<b>{html.escape(place(hit))}</b>{path}<span class="pw-why-found">{found}</span>'

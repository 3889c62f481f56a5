"""The folded "Waarom dit antwoord?" under an answer, and what it shows once it is open."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app import texts_explain as texts
from app.explaining import Explained, candidate_line, place, ranks, words_lines
from app.types import Turn

HISTORY = 10  # earlier questions that can matter; a long conversation would repeat itself under every answer


def folded_explanation(question: str, history: Sequence[Turn]) -> str:
    """A closed block that assets/explanation.js fills when it is opened: nothing is worked out before."""
    asked = json.dumps({"question": question, "history": [turn.question for turn in history[-HISTORY:]]})
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
    items = "".join(
        f"<li><b>{html.escape(candidate_line(one))}</b><q>{html.escape(one['text'])}</q>{_factors(one['factors'])}</li>"
        for one in explained["candidates"]
    )
    return f"<h4>{texts.CANDIDATES}</h4><p>{texts.CANDIDATES_LEGEND}</p><ol>{items}</ol>" if items else ""


def _hits(hits: Sequence[Mapping[str, Any]]) -> str:
    if not hits:
        return ""
    head = "".join(f'<th scope="col">{column}</th>' for column in texts.HIT_COLUMNS)
    rows = "".join(f"<tr>{_hit(hit)}</tr>" for hit in hits)
    table = f'<div class="pw-why-table" tabindex="0" role="region" aria-label="{texts.HITS}"><table>'
    return (
        f"<h4>{texts.HITS}</h4><p>{texts.HITS_LEGEND}</p>{table}<thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _hit(hit: Mapping[str, Any]) -> str:
    path = " › ".join(hit["section"])
    where = f'<th scope="row">{html.escape(place(hit))}<span>{html.escape(path)}</span></th>'
    return where + "".join(f"<td>{value}</td>" for value in (*ranks(hit), texts.decimal(hit["score"])))

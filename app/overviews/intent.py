"""Whether a question asks for an overview by its very words, and of what; any doubt makes it an ordinary question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.overviews.naming import Named, left_over, named_documents, named_sections
from app.overviews.parts import labels_of
from app.overviews.types import Length, Part
from index.types import EVERYTHING, Selection

_SUMMARY = re.compile(
    r"\bvat(?:ten)?\b.*\bsamen\b|\bsamen ?(?:te )?vatten\b|\bsamenvatting\b|\b(?:in|op|de) hoofdlijnen\b"
    r"|\bsummar(?:y|i[sz]e)\b",
    re.IGNORECASE | re.DOTALL,
)
_COMPARISON = re.compile(
    r"\bvergelijk(?:en|ing)?\b|\bnaast elkaar\b|\bcompare\b"
    r"|\b(?:verschil(?:len)?|overeenkomst(?:en)?) (?:tussen|van)\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:veranderd|gewijzigd|anders|verschil(?:len|t)?|wijziging(?:en)?|verandering(?:en)?|vergelijk(?:en|ing)?)\b",
    re.IGNORECASE,
)
_LONG = re.compile(r"\buitgebreide?r?\b|\blange\b|\buitvoerige?\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:hoofdstuk|programma|paragraaf|onderdeel)(?: nummer)? (\d+(?:\.\d+)*)\b", re.IGNORECASE)
_FRAME = frozenset(
    "vat vatten samen samenvatting samenvatten hoofdlijnen vergelijk vergelijken vergelijking verschil verschillen"
    " verschilt overeenkomst overeenkomsten veranderd gewijzigd anders wijziging wijzigingen verandering veranderingen"
    " elkaar naast tussen ten opzichte geef geven maak maken schrijf laat zien toon graag even eens korte kort bondig"
    " bondige uitgebreid uitgebreide uitvoerig uitvoerige lange mij ons wil kun kunt kan zou je jij u programma"
    " programma's programmalijn hoofdstuk hoofdstukken paragraaf onderdeel nummer document documenten stuk stukken hele"
    " gehele volledige inhoud belangrijkste punten plannen doelen ambities acties projecten aanpak partners inhoudelijk"
    " summary summarise summarize compare of the and please oude nieuwe versie versies beide twee alsjeblieft"
    " alstublieft er".split()
)
"""Words that say how, not about what."""


@dataclass(frozen=True, slots=True)
class SummaryWish:
    """A summary of a part is asked for."""

    part: Part
    length: Length


@dataclass(frozen=True, slots=True)
class ComparisonWish:
    """Two sections are to be compared."""

    first: Part
    second: Part


@dataclass(frozen=True, slots=True)
class ChangesWish:
    """The differences between two documents are asked for."""

    first: Part
    second: Part


Wish = SummaryWish | ComparisonWish | ChangesWish


def read_wish(
    question: str, parts: Sequence[Part], kinds: Mapping[str, str], selection: Selection = EVERYTHING
) -> Wish | None:
    """What overview a question asks for, if it asks for nothing else; kinds are those of the documents by file name.

    Parts outside the selection are not meant; where the question names none, the selection itself is.
    """
    if not any(pattern.search(question) for pattern in (_SUMMARY, _COMPARISON, _CHANGES)):
        return None
    within = [part for part in parts if _selected(part, selection)]
    documents = named_documents(question, [part for part in within if not part.path], kinds)
    sections = named_sections(question, [part for part in within if part.path], labels_of(parts))
    if _CHANGES.search(question) and (pair := _pair(question, documents)):
        return ChangesWish(*pair)
    if _COMPARISON.search(question) and (pair := _pair(question, sections)):
        return ComparisonWish(*pair)
    if not _SUMMARY.search(question):
        return None
    part = _numbered(question, within) or _only(question, documents, sections) or _chosen(question, within, selection)
    return SummaryWish(part, Length.LONG if _LONG.search(question) else Length.SHORT) if part else None


def _pair(question: str, named: Sequence[Named]) -> tuple[Part, Part] | None:
    """The two parts that are named, if nothing else is."""
    if len(named) != 2 or left_over(question, named, _FRAME):
        return None
    return named[0].part, named[1].part


def _only(question: str, documents: Sequence[Named], sections: Sequence[Named]) -> Part | None:
    """The document that is named, or the section, in a document that may be named beside it."""
    if len(documents) == 1 and not left_over(question, documents, _FRAME):
        return documents[0].part
    apart = [one for one in sections if not any(one.places & other.places for other in documents)]
    if len(apart) != 1 or left_over(question, [*documents, *apart], _FRAME):
        return None
    elsewhere = documents and all(one.part.document != apart[0].part.document for one in documents)
    return None if elsewhere else apart[0].part


def _numbered(question: str, parts: Sequence[Part]) -> Part | None:
    """The only part with the number that is named."""
    match = _NUMBERED.search(question)
    if not match or left_over(question, (), _FRAME | {match.group(1)}):
        return None
    numbered = [part for part in parts if part.number == match.group(1)]
    outermost = [part for part in numbered if len(part.path) == min(len(one.path) for one in numbered)]
    return outermost[0] if len(outermost) == 1 else None


def _chosen(question: str, parts: Sequence[Part], selection: Selection) -> Part | None:
    """The selection itself, where the question says no more than "vat dit samen"."""
    if not selection or left_over(question, (), _FRAME):
        return None
    path = (selection.programme,) if selection.programme else ()
    return next((part for part in parts if part.path == path), None)


def _selected(part: Part, selection: Selection) -> bool:
    if selection.document and part.document != selection.document:
        return False
    return not selection.programme or part.path[:1] == (selection.programme,)

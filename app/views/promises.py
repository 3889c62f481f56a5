"""Dutch words by which a heading, a lead-in, an item or a sentence tells of a goal, an action or a project."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.views.types import Kind

_GOAL_NOUN = r"(?:hoofd|sub|neven)?doel(?:en|stelling(?:en)?)?|\w*ambities?|streefbeeld(?:en)?|speerpunten"
_GOALS = re.compile(rf"\b(?:{_GOAL_NOUN}|beoogd resultaat)\b", re.IGNORECASE)
_PROJECTS = re.compile(r"\b(?:deel|pilot|voorbeeld)?project(?:en|lijnen)?\b|\bpilots\b", re.IGNORECASE)
_ACTIONS = re.compile(
    r"\b(?:wat|hoe) (?:gaan|doen|willen) (?:we|wij)\b|\baanpak(?:ken)?\b|\bacties?\b|\bactiepunten\b|\bmaatregelen\b"
    r"|\bactiviteiten\b|\bvoornemens\b|\bafspraken\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\b(?:we|wij) ons op\b|\bfocus ligt op\b|\bconcreet betekent\b|\bgeven (?:we |wij )?(?:\w+ )?aandacht aan\b"
    r"|\bzetten (?:we|wij) (?:daarom |dan ook )?in op\b|\b(?:gaan|willen|doen) (?:we|wij)\b|\b(?:we|wij) gaan\b",
    re.IGNORECASE,
)
_NO_PROMISE = "zien|hebben|zijn|weten|constateren|realiseren|beseffen|geloven|merken|moeten|kunnen|verwachten|spreken"
_ITEM = re.compile(rf"^(?:we|wij) (?!(?:{_NO_PROMISE})\b)\w+n\b|\b(?:gaan|zullen) (?:we|wij)\b", re.IGNORECASE)
_INTENT = "gaan|willen|zullen|starten|investeren|onderzoeken|verkennen|lobbyen|blijven|ontwikkelen|versterken"
_INTENT += "|zetten|benutten|organiseren|pakken|borgen|bevorderen|stimuleren|zoeken|leggen|delen|voegen"
_SUBORDINATE = "(?<!waarbinnen )(?<!waarmee )(?<!waarin )(?<!die )(?<!dat )(?<!wat )(?<!hoe )(?<!als )(?<!of )"
_COMMIT = re.compile(
    rf"{_SUBORDINATE}\b(?:we|wij) (?:{_INTENT})\b(?![.,;])|\b(?:{_INTENT}) (?:we|wij)\b"
    r"|\bwerken (?:we|wij)\b[^.]*\buit\b|\b(?:we|wij) werken (?:verder|toe)\b",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\b(?:doel|doelstelling|\w*ambitie|streven) (?:van [^,.;]{3,60} )?(?:is|was|blijft|zijn|blijven)\b"
    r"|\b(?:heeft|hebben) (?:allen |allemaal )?(?:als|het|de) (?:doel|ambitie)\b"
    r"|\bstreven (?:we|wij|ernaar|naar)\b|\b(?:we|wij) streven\b|\bambieert\b|\bbeoogt\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\bafgelopen\b|\bhebben (?:we|wij)\b|\b(?:we|wij) (?:\w+ )?hebben\b|\bwerden?\b", re.IGNORECASE)
_QUESTION = re.compile(r"^(?:hoe|wat|wie|welke?|waar|wanneer|waarom|kunnen|is|zijn)\b.*\?\W*$", re.IGNORECASE)
_IDIOM = re.compile(
    r"\bgaan (?:we|wij) (?:ervan|er van|hand|uit van)\b|\b(?:we|wij) gaan (?:ervan|er van)\b", re.IGNORECASE
)


def heading_kind(path: Sequence[str]) -> Kind | None:
    """What the items under these titles are, by the nearest title that says so."""
    for title in reversed(path):
        if kind := _first_kind(title, (Kind.ACTION, _ACTIONS), (Kind.PROJECT, _PROJECTS), (Kind.GOAL, _GOALS)):
            return kind
    return None


def lead_in_kind(sentence: str) -> Kind | None:
    """What the items of a list are that follows this sentence; the last clause before its colon names them."""
    if _IDIOM.search(sentence):
        return None
    clause = re.split(r"[,;]", sentence.rstrip(" :."))[-1]
    named = ((Kind.PROJECT, _PROJECTS), (Kind.GOAL, _GOALS)) if sentence.rstrip().endswith(":") else ()
    return _first_kind(clause, *named, (Kind.ACTION, _ACTIONS), (Kind.ACTION, _ANNOUNCED))


def _first_kind(text: str, *kinds: tuple[Kind, re.Pattern[str]]) -> Kind | None:
    return next((kind for kind, words in kinds if words.search(text)), None)


def item_kind(text: str) -> Kind | None:
    """What an item of a list is that nothing announced: "We borgen …" is an action, "Zorg: …" a subject."""
    first = text.split(". ")[0]
    return Kind.ACTION if _ITEM.search(first) and ": " not in first else None


def sentence_kind(text: str) -> Kind | None:
    """Whether a sentence of running text states an aim or an intention."""
    if _QUESTION.search(text) or _PAST.search(text) or _IDIOM.search(text):
        return None
    if _AIM.search(text):
        return Kind.GOAL
    return Kind.ACTION if _COMMIT.search(text) else None

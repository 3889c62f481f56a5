"""What a question asks for, by its words: a number, a list, a reason. Dutch, with some English and German."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from app.answering.demands import Demand, demands_of
from app.answering.focus import NUMERALS, asks_property, find_focus, find_names
from index.lexicon import QuestionWord


class Asked(StrEnum):
    """What kind of thing would answer the question; a question may ask for several."""

    NUMBER = "number"
    DATE = "date"
    DEFINITION = "definition"
    LIST = "list"
    WHY = "why"
    WHO = "who"
    WHERE = "where"
    YES_NO = "yes_no"
    ACROSS = "across"


@dataclass(frozen=True, slots=True)
class Question:
    """A question that stands by itself: its text, its content words in these documents, what it asks for.

    count is the number of things asked for ("welke vijf programmalijnen"), 0 where none is named; foreign says that
    it is not in Dutch, so that its words cannot be expected in the documents; focus is the word for the thing asked
    for, if there is one; names are the words written as names; demands say what its answer must have;
    asks_property is that of "wat is het doel van X".
    """

    text: str
    words: tuple[QuestionWord, ...]
    asked: frozenset[Asked]
    count: int = 0
    foreign: bool = False
    focus: QuestionWord | None = None
    names: tuple[QuestionWord, ...] = ()
    demands: frozenset[Demand] = frozenset()
    asks_property: bool = False


_PLURAL = r"[\w’'-]*(?:[a-z]{2}en|['’]s|[^i]els|ers|ens|ies|oren|aren|eaus|lijnen)\b"
_PATTERNS = {
    Asked.NUMBER: r"hoe ?veel|hoe (?:groot|hoog|lang|oud|vaak)|percentage|aantal|wat kost|hoe duur|how (?:many"
    r"|much)|wie ?viele?|^(?:en |maar )?(?:wat|welk|what|was) (?:is|zijn|was|waren|bedraagt|are|ist)?.{0,20}"
    r"\b(?:budget|bedrag|kosten|prijs|tarief|begroting|omvang|oppervlakte|costs?|price)\b",
    Asked.DATE: r"wanneer|(?:welk|wat voor) jaar|welke (?:datum|periode|dag|maand)|hoe ?lang|\bwhen\b|\bwann\b"
    r"|since|seit",
    # "wat is X" asks for a definition, "wat is het doel van X" for a property of it
    Asked.DEFINITION: r"^(?:en |maar )?(?:wat|what|was) (?:is|zijn|are|ist|sind)\b(?!.* (?:van|voor|binnen|bij"
    r"|of|for|von|für) )"
    r"|wat (?:betekent|houdt|houden|verstaat|bedoelen)|wat (?:wordt|worden) .* (?:bedoeld|verstaan)"
    r"|waar staat .* voor|afkorting|definitie|leg .* uit|uitleg|what does .* (?:mean|stand for)|was bedeutet",
    Asked.WHY: r"waarom|waardoor|hoezo|hoe komt|reden|oorzaak|\bwhy\b|warum|weshalb",
    Asked.WHO: r"\bwie\b(?! ?viel)|wiens|\bwho\b|whom|\bwer\b|welke (?:partijen|partners|organisaties|gemeenten"
    r"|bedrijven)",
    Asked.WHERE: r"\bwaar\b(?! staat .* voor)|in welke? (?:gemeente|plaats|regio|dorp|stad|gebied)|waarheen"
    r"|\bwhere\b|^wo\b",
    Asked.YES_NO: r"^(?:en |maar )?(?:is|zijn|heeft|hebben|kan|kunnen|komt|komen|wordt|worden|gaat|gaan|mag"
    r"|mogen|moet|moeten"
    r"|doet|doen|krijgt|krijgen|wil|willen|bestaat|bestaan|werkt|werken|staat|staan|was|waren|zal|zullen|geldt"
    r"|klopt|blijft"
    r"|does|do|are|will|can|did|has|have|gibt|ist|sind|kann|hat)\b",
    Asked.ACROSS: r"welke programma['’]?s|alle (?:zeven )?programma['’]?s|per programma|programma['’]?s .*terug"
    r"|overal"
    r"|komt? .* terug|welke (?:stukken|documenten)|which programmes|welchen programmen",
    Asked.LIST: rf"welke (?:{'|'.join(NUMERALS)}|\d+)|welke (?:\w+e )?{_PLURAL}|wat zijn (?:de|het|alle|jullie"
    rf"|hun)\b|noem|som op|opsomming"
    rf"|lijst|overzicht|which (?:\w+ )?\w+s\b|welche \w+en?\b|list (?:the|all)|what are the",
}
_COMPILED = {asked: re.compile(pattern, re.IGNORECASE) for asked, pattern in _PATTERNS.items()}
_COUNT = re.compile(rf"\b({'|'.join(NUMERALS)}|\d{{1,2}})\b (?!procent|%)", re.IGNORECASE)
_DUTCH = frozenset(
    "de het een van en is wat welke voor met er op in dat hoe wie waar waarom wanneer hoeveel naar zijn wordt".split()
)
_FOREIGN = frozenset(
    "the what which how does who when where why about are and for with will want was wie welche der die das und ist für"
    " wird werden gibt warum wann den im zu".split()
)


def asked_for(text: str) -> frozenset[Asked]:
    """What the words of a question ask for; empty for a plain request."""
    plain = " ".join(text.split())
    return frozenset(asked for asked, pattern in _COMPILED.items() if pattern.search(plain))


def read_question(text: str, words: tuple[QuestionWord, ...]) -> Question:
    """A question with everything that its own words say."""
    asked = asked_for(text)
    count = _count(text) if Asked.LIST in asked else 0
    focus, names = find_focus(text, words), find_names(text, words)
    return Question(text, words, asked, count, is_foreign(text), focus, names, demands_of(text), asks_property(text))


def is_foreign(text: str) -> bool:
    """Whether a question is in another language than Dutch, by its small words."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return sum(word in _FOREIGN for word in words) > sum(word in _DUTCH for word in words)


def _count(text: str) -> int:
    match = _COUNT.search(text)
    if not match:
        return 0
    word = match.group(1).lower()
    return NUMERALS[word] if word in NUMERALS else int(word)

"""Whether what would be shown meets the demands of the question: features for the judge."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.answering.composing import CLOSE, Ranked
from app.answering.counting import CLOSENESS, FAR, NEAR, words_between
from app.answering.demands import Demand
from app.answering.features import PARTY, Features
from app.answering.proper_names import names_in, phrases_in, squeeze
from app.answering.question import Question
from index.lexicon import Lexicon
from index.types import Hit
from index.words import words as split_words

JOINING = 12  # candidates among which others of the same passage are taken as shown with the best
_MONEY = re.compile(r"€|\beuro|\beur\b|miljoen|miljard|\bmln\b|\bgratis\b|kosteloos", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TIME = re.compile(
    r"\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|kwartaal|begin|eind"
    r"|medio|voorjaar|najaar|zomer|dit jaar|per jaar|jaarlijks|maandelijks|(?:\d+|twee|drie|vier|vijf|tien) jaar"
    r"|komende? (?:\w+ )?ja(?:ar|ren)|weken?|maanden?)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\b(?:[A-Z]\.){1,4}\s?[A-Z]\w+")
_NUMBERS = re.compile(r"\d[\d.,]*\d|\d")
_RESULT = re.compile(
    r"geleid tot|opgelever|resulta|heeft ertoe|hebben ertoe|gerealiseerd|bijgedragen|afgerond|verbeter\w*d\b|geholpen"
    r"|bereikt|gebleken|bleek|bleken|behaald|ontstaan",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Excerpt:
    """The best candidate, the sentences of its passage that may be shown with it, and the titles above them."""

    best: Ranked
    question: Question
    shown: str
    titles: str
    lexicon: Lexicon

    @cached_property
    def new_names(self) -> list[str]:
        """Names that are shown and neither in the question nor in the titles."""
        known = set(split_words(self.question.text)) | set(split_words(self.titles))
        return [name for name in names_in(self.shown) if not set(split_words(name)) <= known]

    @cached_property
    def names_role(self) -> bool:
        """Whether a new name stands close to a word of the question that is no name itself, such as "voorzitter"."""
        tokens = re.findall(r"[\w.’'-]+", self.shown)
        new = {word for name in self.new_names for word in name.split()}
        named = {word.word for word in self.question.names}
        roles = [word for word in self.question.words if word.word not in named]
        places = [i for i, token in enumerate(tokens) if token in new]
        terms = [self.lexicon.terms(token) for token in tokens]
        about = [i for i, of in enumerate(terms) if any(role.closeness(of) >= CLOSENESS for role in roles)]
        return any(abs(one - other) <= NEAR for one in places for other in about)

    @cached_property
    def distance(self) -> int | None:
        """Words between the thing asked for and the nearest new number in the best candidate; None without either."""
        return words_between(self.best.candidate.text, self.question, self.lexicon)


def _has_time(excerpt: Excerpt) -> bool:
    """A time of its own: years of a title ("Uitvoeringsprogramma 2024-2027") or of the question say nothing new."""
    known = excerpt.titles + excerpt.question.text
    return any(year not in known for year in _YEAR.findall(excerpt.shown)) or _TIME.search(excerpt.shown) is not None


def _has_party(excerpt: Excerpt) -> bool:
    if _INITIALS.search(excerpt.shown):
        return True
    asked = set(split_words(excerpt.question.text))
    return any(party.lower() not in asked for party in PARTY.findall(excerpt.shown))


_MET: Mapping[Demand, Callable[[Excerpt], bool]] = {
    Demand.AMOUNT: lambda excerpt: _MONEY.search(excerpt.shown) is not None,
    Demand.QUANTITY: lambda excerpt: excerpt.distance is not None and excerpt.distance <= FAR,
    Demand.TIME: _has_time,
    Demand.FULL_NAME: lambda excerpt: excerpt.best.features.get("spells_out", 0.0) > 0,
    Demand.NAME: lambda excerpt: bool(excerpt.new_names),
    Demand.IDENTITY: lambda excerpt: excerpt.names_role,
    Demand.ACTOR: _has_party,
    Demand.MEMBERS: lambda excerpt: len(excerpt.new_names) > 1,
    Demand.OUTCOME: lambda excerpt: _RESULT.search(excerpt.shown) is not None,
}


def fulfilment(ranked: Sequence[Ranked], question: Question, lexicon: Lexicon, titles: dict[str, str]) -> Features:
    """Each demand (demands_…), whether it is left unmet (unmet_…), and whether names and numbers are there."""
    best = ranked[0]
    passage = best.candidate.hit.passage
    above = " ".join([titles.get(passage.document, ""), *passage.subjects])
    excerpt = Excerpt(best, question, _shown(ranked), above, lexicon)
    demands = question.demands
    unmet = {demand: demand in demands and not met(excerpt) for demand, met in _MET.items()}
    return {
        **{f"demands_{demand}": float(demand in demands) for demand in Demand},
        **{f"unmet_{demand}": float(missing) for demand, missing in unmet.items()},
        "counted_near": float(Demand.QUANTITY in demands and (excerpt.distance or 99) <= NEAR),
        "told": _told(excerpt),
        **_named(excerpt, [one.candidate.hit for one in ranked], titles),
    }


def _shown(ranked: Sequence[Ranked]) -> str:
    best = ranked[0]
    passage = best.candidate.hit.passage.id
    with_it = [
        one.candidate.text
        for one in ranked[1:JOINING]
        if one.candidate.hit.passage.id == passage and one.score > best.score - CLOSE
    ]
    return " ".join([best.candidate.text, *with_it])


def _told(excerpt: Excerpt) -> float:
    """How much the best candidate says beyond the words of the question: log of the sum of its new terms, by weight."""
    asked = {form for word in excerpt.question.words for form in word.forms}
    new = excerpt.lexicon.terms(excerpt.best.candidate.text) - asked
    return math.log1p(sum(map(excerpt.lexicon.telling, new))) / 3


def _named(excerpt: Excerpt, hits: Sequence[Hit], titles: dict[str, str]) -> Features:
    """Names and numbers of the question as they are written: "Zuid-Limburg" is not Limburg, "2028" is not 2024."""
    text = f"{excerpt.best.candidate.hit.passage.text} {excerpt.titles}"
    names = [squeeze(name) for name in phrases_in(excerpt.question.text)]
    passages = {hit.passage.id: hit.passage for hit in hits}.values()
    everything = squeeze(" ".join(f"{p.text} {' '.join(p.subjects)} {titles.get(p.document, '')}" for p in passages))
    return {
        "number_absent": float(any(number not in text for number in _NUMBERS.findall(excerpt.question.text))),
        "phrase_missed": float(any(name not in squeeze(text) for name in names)),
        "phrase_unknown": float(any(name not in everything for name in names)),
    }

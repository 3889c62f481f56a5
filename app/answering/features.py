"""What speaks for a candidate as the answer, as numbers of about 0 to 1. No word of any document is named here."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.answering.candidates import Candidate, CandidateKind
from app.answering.counting import FAR, NEAR, NUMBER, words_between
from app.answering.coverage import coverage, own_terms
from app.answering.demands import Demand
from app.answering.matching import match
from app.answering.proper_names import has_name
from app.answering.question import Asked, Question
from index.lexicon import Lexicon
from index.words import words as split_words

Features = dict[str, float]

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATE = re.compile(rf"\b(?:19|20)\d\d\b|\b(?:{_MONTHS})\b|\b(?:jaar|jaren|kwartaal|maanden|periode)\b", re.IGNORECASE)
_CAUSE = re.compile(
    r"\b(?:omdat|doordat|daarom|want|vanwege|waardoor|zodat|aangezien|immers|gezien|reden|hierdoor|daardoor|dankzij|wegens"
    r"|om (?:\w+ ){0,8}te|met het oog op|doel)\b",
    re.IGNORECASE,
)
PARTY = re.compile(
    r"\b(?:gemeenten?|provincie|rijk|partners?|inwoners|ondernemers?|bedrij\w+|onderwijs\w*|overhe\w+|politie|organisaties?"
    r"|portefeuillehouders?|college|raad|voorzitter|burgemeesters?|corporaties|waterschap\w*)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:in|op|bij|naar|tussen|te) (?:de |het )?[A-Z][\w-]+|\bgebied\w*|\blocaties?\b|\bregio\b")
_AHEAD = re.compile(r"\b(?:onderstaande|volgende|hieronder|hierna|als volgt)\b|:$", re.IGNORECASE)
_DEFINES = re.compile(r"\b(?:is|zijn|betekent|betreft|houdt in|staat voor|namelijk|oftewel|beoogt|gaat over)\b|[:(]")

_STATES = frozenset("is zijn was waren luidt luiden betreft bestaat om : are".split())
SAME_WORD = 0.8  # closeness from which a word of a text is the one asked for
STATED_WITHIN = 4  # words after it
MEANING = ("meaning", "meaning_lag", "meaning_own", "meaning_own_lag", "meaning_together_lag", "meaning_of_titles")


@dataclass(frozen=True, slots=True)
class Scene:
    """What candidates are compared with: the question, the lexicon, and the best of all candidates."""

    question: Question
    lexicon: Lexicon
    titles: dict[str, str]
    best_similarity: float
    best_passage: float
    best_score: float
    best_match: float
    best_own_match: float
    best_match_together: float


def make_scene(question: Question, found: Sequence[Candidate], lexicon: Lexicon, titles: dict[str, str]) -> Scene:
    """The scene of all candidates for one question."""
    matches = [one for one in map(match, found) if one]
    return Scene(
        question,
        lexicon,
        titles,
        max((candidate.similarity for candidate in found), default=0.0),
        max((candidate.hit.similarity for candidate in found), default=0.0),
        max((candidate.hit.score for candidate in found), default=1.0),
        max((one.best for one in matches), default=0.0),
        max((one.own for one in matches), default=0.0),
        max((one.together for one in matches), default=0.0),
    )


def features(candidate: Candidate, scene: Scene) -> Features:
    """The features of one candidate, by name."""
    return {
        **_search(candidate, scene),
        **_meaning(candidate, scene),
        **_coverage(candidate, scene),
        **_shape(candidate),
        **_asked(candidate, scene.question),
        **_counted(candidate, scene),
        **_property(candidate, scene),
        "spells_out": _spells_out(candidate, scene),
    }


def _search(candidate: Candidate, scene: Scene) -> Features:
    hit = candidate.hit
    return {
        "similarity": 10 * (candidate.similarity - 0.85),
        "similarity_lag": 10 * (candidate.similarity - scene.best_similarity),
        "passage_similarity": 10 * (hit.similarity - 0.85),
        "passage_lag": 10 * (hit.similarity - scene.best_passage),
        "score": hit.score / (scene.best_score or 1.0),
        "keyword_rank": 1 / hit.ranks["keyword"] if "keyword" in hit.ranks else 0.0,
        "dense_rank": 1 / hit.ranks["dense"] if "dense" in hit.ranks else 0.0,
    }


def _meaning(candidate: Candidate, scene: Scene) -> Features:
    """The question's words as they are meant; cosines of e5 lie between 0.7 and 1, so 0.85 is taken as the middle."""
    found = match(candidate)
    if not found:
        return dict.fromkeys(MEANING, 0.0)
    values = (
        found.best - 0.85,
        found.best - scene.best_match,
        found.own - 0.85,
        found.own - scene.best_own_match,
        found.together - scene.best_match_together,
        found.titles - 0.85,
    )
    return {name: 10 * value for name, value in zip(MEANING, values, strict=True)}


def _coverage(candidate: Candidate, scene: Scene) -> Features:
    words, terms = scene.question.words, scene.lexicon.terms
    passage = candidate.hit.passage
    own = own_terms(candidate, scene.lexicon)
    listed = candidate.kind is CandidateKind.LIST
    before = frozenset() if listed else terms(candidate.before)
    titles = terms(" ".join(passage.subjects))
    document = terms(scene.titles.get(passage.document, ""))
    return {
        "covered": own.coverage(words),
        "covered_with_titles": own.coverage(words, titles | document),
        "covered_by_passage": coverage(words, terms(passage.text) | titles | document),
        "covered_by_title": coverage(words, titles),
        "covered_by_last_title": coverage(words, terms(passage.subjects[-1])) if passage.subjects else 0.0,
        "covered_by_document": coverage(words, document),
        "covered_by_leadin": coverage(words, terms(candidate.leadin_text) | titles) if listed else 0.0,
        "covered_by_items": coverage(words, terms(candidate.text) | titles | document) if listed else 0.0,
        "covered_with_before": own.coverage(words, before | titles | document),
        "covered_by_before": coverage(words, before),
        "most_telling_missed": own.most_telling_missed(words, titles | document),
    }


def _shape(candidate: Candidate) -> Features:
    length = len(candidate.text.split())
    kind = candidate.kind
    listed = kind in (CandidateKind.LIST, CandidateKind.OUTLINE)
    return {
        "is_list": float(kind is CandidateKind.LIST),
        "is_outline": float(kind is CandidateKind.OUTLINE),
        "is_item": float(kind is CandidateKind.ITEM),
        "length": math.log1p(length) / 5,
        "points_ahead": float(not listed and _AHEAD.search(candidate.text) is not None),
        "very_short": float(length < 6),
        "opens_passage": float(candidate.positions[0] == 0),
        "is_question": float(candidate.text.rstrip().endswith("?")),
        "refers_back": float(
            re.match(r"(?:dit|deze|dat|daar\w*|hier\w*|die|ook|zo|het|ze)\b", candidate.text, re.IGNORECASE) is not None
        ),
    }


def _asked(candidate: Candidate, question: Question) -> Features:
    text, asked = candidate.text, question.asked
    listed = candidate.kind in (CandidateKind.LIST, CandidateKind.OUTLINE)
    wants_list = Asked.LIST in asked
    signs = {
        Asked.NUMBER: _has_new_number(text, question.text),
        Asked.DATE: _DATE.search(text) is not None,
        Asked.WHY: _CAUSE.search(text) is not None,
        Asked.WHO: has_name(text) or PARTY.search(text) is not None,
        Asked.WHERE: _PLACE.search(text) is not None,
        Asked.DEFINITION: _defines(text, question),
    }
    found = {f"{kind}_given": float(kind in asked and sign) for kind, sign in signs.items()}
    missed = {f"{kind}_missing": float(kind in asked and not sign) for kind, sign in signs.items()}
    return {
        **found,
        **missed,
        "list_given": float(wants_list and listed),
        "list_only_announced": float(wants_list and not listed and _AHEAD.search(text) is not None),
        "outline_given": float(wants_list and candidate.kind is CandidateKind.OUTLINE),
        "list_missing": float(wants_list and not listed),
        "list_unasked": float(not wants_list and listed),
        "count_right": float(question.count > 0 and listed and len(candidate.outer_blocks) == question.count),
        "count_wrong": float(question.count > 0 and listed and len(candidate.outer_blocks) != question.count),
        "list_announced": float(wants_list and listed and candidate.leadin >= 0),
        "definition_listed": float(Asked.DEFINITION in asked and listed),
        "reason_listed": float(Asked.WHY in asked and listed),
        "number_listed": float(bool(asked & {Asked.NUMBER, Asked.DATE}) and listed),
    }


def _counted(candidate: Candidate, scene: Scene) -> Features:
    wanted = Demand.QUANTITY in scene.question.demands
    distance = words_between(candidate.text, scene.question, scene.lexicon) if wanted else None
    return {
        "counted": float(distance is not None and distance <= FAR),
        "counted_near": float(distance is not None and distance <= NEAR),
    }


def _property(candidate: Candidate, scene: Scene) -> Features:
    """Of "wat is het doel van X": whether the text names a goal, and whether it says what it is."""
    question = scene.question
    named = stated = False
    if question.focus and question.asks_property:
        tokens = re.findall(r"[\w’'-]+|[:(]", candidate.text)
        close = (question.focus.closeness(scene.lexicon.terms(token)) >= SAME_WORD for token in tokens)
        places = [place for place, near in enumerate(close) if near]
        named = bool(places)
        after = (token.lower() for place in places for token in tokens[place + 1 : place + 1 + STATED_WITHIN])
        stated = any(token in _STATES for token in after)
    return {"names_property": float(named), "states_property": float(stated)}


def _spells_out(candidate: Candidate, scene: Scene) -> float:
    """1 where an abbreviation of the question stands beside its full name, less the longer the candidate is."""
    words = {word.word for word in scene.question.words}
    text = candidate.text
    spelled = any(
        found.short in text and found.full in text and set(split_words(found.short)) <= words
        for found in scene.lexicon.abbreviations
    )
    return 1 / (1 + len(text.split()) / 40) if spelled else 0.0


def _has_new_number(text: str, question: str) -> bool:
    """Whether the text gives a number that the question does not give itself."""
    asked = set(re.findall(r"\d+(?:[.,]\d+)*", question))
    given = re.findall(r"\d+(?:[.,]\d+)*", re.sub(r"[A-Za-z]+\d+", "", text))
    return any(number not in asked for number in given) or (not given and NUMBER.search(text) is not None)


def _defines(text: str, question: Question) -> bool:
    """Whether the asked words stand in the text next to words that define, such as a bracket, a colon or "is"."""
    subject = [re.escape(word.word[:12]) for word in question.words if word.weight > 0.3 and word.forms]
    return any(
        _DEFINES.search(text[max(0, match.start() - 3) : match.end() + 25])
        for word in subject
        for match in re.finditer(word, text, re.IGNORECASE)
    )

"""Who does it in the passive: whether a sentence says "door A" of what a passage lets another do."""

from __future__ import annotations

from app.answering.support.phrases import FINITE, between, clause_of, nouns, passive, share, verbal
from app.answering.support.pieces import Piece

NEAR, PHRASE = 5, 8  # words between "door" and its verb at most; words of a phrase beside a verb


def other_agent(claim: Piece, piece: Piece) -> bool:
    """Whether the sentence says "door A" of what the piece says "door B" of, or does to A itself."""
    doors = [place for place, token in enumerate(claim.tokens) if token == "door"]
    return any(_by_another(claim, door, piece) or _done_to_it(claim, door, piece) for door in doors)


def _by_another(claim: Piece, door: int, piece: Piece) -> bool:
    """Whether the same verb has another agent behind it in the piece."""
    agent = nouns(claim, door + 1, door + NEAR)
    if not agent or not passive(claim) or FINITE.isdisjoint(claim.tokens):
        return False
    verbs = {
        lemma
        for place, lemma in enumerate(claim.lemmas)
        if abs(place - door) <= NEAR and verbal(claim.tokens[place], lemma) and claim.tokens[place] not in FINITE
    }
    for turn, lemma in enumerate(piece.lemmas):
        behind = piece.tokens[turn + 1 : turn + 1 + NEAR]
        if lemma in verbs and "door" in behind:
            own = turn + 1 + behind.index("door")
            if not share(agent, between(piece, own + 1, min(own + PHRASE - 1, clause_of(piece, own)[1]))):
                return True
    return False


def _done_to_it(claim: Piece, door: int, piece: Piece) -> bool:
    """Whether the agent of the sentence is the object in the piece: A heeft B, or: het faciliteren van A."""
    finite = next((place for place, token in enumerate(claim.tokens) if token in FINITE), -1)
    if finite < 0:
        return False
    agent = nouns(claim, door + 1, door + 3)
    object_ = nouns(claim, 0, door) if finite < door else nouns(claim, finite + 1, len(claim.tokens))
    verbs = [word for word in between(claim, 0, len(claim.tokens)) if verbal(word.word, word.lemma)]
    for turn, token in enumerate(piece.tokens[1:], 1):
        before, after = between(piece, turn - PHRASE, turn), between(piece, turn + 1, turn + 1 + PHRASE)
        if token in ("heeft", "hebben") and share(agent, after) and not share(agent, before) and share(object_, before):
            return True
        if token == "van" and share(verbs, between(piece, turn - 1, turn)) and share(agent, after[:2]):
            return True
    return False

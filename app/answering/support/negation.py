"""Whether a sentence denies what a passage says, or says what it denies. Words are folded (see index.words)."""

from __future__ import annotations

from collections.abc import Sequence

from wordfreq import zipf_frequency

from app.answering.support.matching import MISSED, Match, content, spots
from app.answering.support.pieces import Piece
from app.answering.support.wording import closeness

_NEGATIONS = frozenset("niet geen nooit niemand niets nergens noch evenmin zonder nauwelijks amper geenszins".split())
_LIMITING = frozenset("alleen enkel slechts uitsluitend louter".split())
_SOFTENED = _LIMITING | frozenset("zozeer beperkt beperken".split())
"""niet alleen A, maar ook B says A as well as B; so does: beperkt zich niet tot A."""
_LACKING = frozenset(
    "gebrek ontbreken stoppen stopgezet uitblijven voorkomen uitsluiten onmogelijk belemmering verbieden verbod tekort"
    " mislukken weigeren afzien vermijden achterwege weglaten schrappen verliezen missen ontkennen uitgezonderd vrijwel"
    " vervallen nalaten afwijzen afschaffen opheffen intrekken stilleggen beeindigen staken afbouwen loslaten negeren"
    " ontmoedigen belemmeren tegenwerken dwarsbomen frustreren weren uitstellen uitstel afstoten verhinderen verdwijnen"
    " opgeven annuleren afblazen sluiten pauzeren afsluiten afremmen kwijtraken".split()
)
"""Words, in their dictionary form, that can stand for a negation but ask for none themselves."""
_LACKING_FORMS = frozenset("weinig verboden gesloten uitgesloten geschrapt stopgezet losgelaten afgezien".split())
_WORSENING = frozenset(
    "verzwakken verslechteren versoepelen afzwakken verminderen verkleinen inkrimpen inperken verlagen vertragen"
    " verwaarlozen verslappen slecht zwak bescheiden ondergeschikt marginaal beperken bezuinigen bezuiniging korten"
    " tegenstander nadeel verlies probleem mislukking splitsen scheiden ontkoppelen apart los verkopen slopen sloop".split()
)
"""Words that say of something good that there is less of it; a text that says none of the kind does not support them."""
_SET_ASIDE = frozenset("buiten beschouwing".split())
KNOWN = 3.0  # Zipf frequency from which a word with on- before it is the opposite of that word


def negated(words: Sequence[str]) -> list[int]:
    """Places of the words that deny, without those of niet alleen."""
    return [
        place
        for place, word in enumerate(words)
        if word in _NEGATIONS and _SOFTENED.isdisjoint(words[max(0, place - 2) : place + 3])
    ]


def limits(words: Sequence[str]) -> bool:
    """Whether the words say that it is this and nothing else: alleen, beperkt zich tot."""
    return any(
        _NEGATIONS.isdisjoint(words[max(0, place - 2) : place + 3])
        for place, word in enumerate(words)
        if word in _LIMITING or word in ("beperkt", "beperken") and "tot" in words[place + 1 : place + 4]
    )


def lacks(piece: Piece, start: int = 0, end: int | None = None) -> bool:
    """Whether words of a piece deny something, or say in another way that something is not there."""
    tokens, lemmas = piece.tokens[start:end], piece.lemmas[start:end]
    if negated(piece.tokens) and any(start <= place < start + len(tokens) for place in negated(piece.tokens)):
        return True
    plain = not _LACKING.isdisjoint(lemmas) or not _LACKING_FORMS.isdisjoint(tokens)
    return plain or _SET_ASIDE <= set(tokens) or any(map(_without, tokens))


def unlicensed(found: Match) -> bool:
    """Whether the sentence says in a word of its own that something ends, lacks or gets worse, and no piece says so."""
    claim = found.claim
    unknown = {word.word for word in found.missed}
    words = {lemma for token, lemma in zip(claim.tokens, claim.lemmas, strict=True) if token in unknown}
    ending = not words.isdisjoint(_LACKING) or _SET_ASIDE <= set(claim.tokens)
    if not ending and words.isdisjoint(_WORSENING):
        return False
    given = {lemma for piece in found.reach for lemma in piece.lemmas}
    return not any(lacks(piece) for piece in found.reach) and given.isdisjoint(_WORSENING)


def _without(word: str) -> bool:
    """Whether a word says that something is not so: onvolledig, zorgeloos, niet-limitatief."""
    bare = word.removeprefix("on")
    return bare != word and len(bare) > 4 and float(zipf_frequency(bare, "nl")) >= KNOWN


def negation_fault(found: Match) -> bool:
    """Whether the sentence denies what is not denied, or says without denial what is."""
    claim, pieces = found.claim, found.pieces
    if limits(claim.tokens) and not any(limits(piece.tokens) for piece in found.reach):
        return True
    if unlicensed(found) or any(_with_and_without(claim, piece) for piece in pieces[:1]):
        return True
    if negated(claim.tokens):
        return not any(lacks(piece) for piece in found.reach) or any(_affirmed(claim, one) for one in pieces)
    return not lacks(claim) and any(_denied(claim, piece) for piece in pieces[:1])


def _affirmed(claim: Piece, piece: Piece) -> bool:
    """Whether the piece says without any negation near it what the sentence denies."""
    for place in negated(claim.tokens):
        scope = content(claim, range(place + 1, place + 5))[:2] or content(claim, range(place - 3, place))[-1:]
        found = [spots(word, piece) for word in scope]
        if found and all(found) and not any(lacks(piece, max(0, s - 6), s + 5) for row in found for s in row):
            return True
    return False


def _denied(claim: Piece, piece: Piece) -> bool:
    """Whether the sentence says what stands right behind a negation in the piece."""
    for place in negated(piece.tokens):
        behind = content(piece, range(place + 1, place + 5))[:2]
        if behind and all(closeness(word, claim.words) >= MISSED for word in behind):
            return True
    return False


def _with_and_without(claim: Piece, piece: Piece) -> bool:
    """Whether one has "met" where the other has "zonder"."""
    for one, other in (("met", "zonder"), ("zonder", "met")):
        said = [content(claim, range(p + 1, p + 4))[:2] for p, token in enumerate(claim.tokens) if token == one]
        given = [content(piece, range(p + 1, p + 4))[:2] for p, token in enumerate(piece.tokens) if token == other]
        if any(first and all(closeness(word, last) >= MISSED for word in first) for first in said for last in given):
            return True
    return False

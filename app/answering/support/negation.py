"""Whether a sentence denies what a passage says, or says what it denies. Words are folded (see index.words)."""

from __future__ import annotations

from collections.abc import Sequence

from wordfreq import zipf_frequency

from app.answering.support.matching import MISSED, Match, clauses, content, spots
from app.answering.support.pieces import Piece
from app.answering.support.wording import closeness, coverage

_NEGATIONS = frozenset("niet geen nooit niemand niets nergens noch evenmin zonder nauwelijks amper geenszins".split())
_LIMITING = frozenset("alleen enkel slechts uitsluitend louter".split())
_SOFTENED = _LIMITING | frozenset("zozeer beperkt beperken".split())
"""niet alleen A, maar ook B says A as well as B; so does: beperkt zich niet tot A."""
_DOING = frozenset("doen kunnen kan wil willen aan oplossen dragen oppakken realiseren bereiken uitvoeren".split())
_ABSOLUTE = frozenset("geen nooit niemand niets nergens".split())
_FEW = frozenset("weinig nauwelijks amper vrijwel bijna zelden".split())
_LACKING = frozenset(
    "gebrek ontbreken stoppen stopgezet uitblijven voorkomen uitsluiten onmogelijk belemmering verbieden verbod tekort"
    " mislukken weigeren afzien vermijden achterwege weglaten schrappen verliezen missen ontkennen uitgezonderd vrijwel"
    " vervallen nalaten afwijzen afschaffen opheffen intrekken stilleggen beeindigen staken afbouwen loslaten negeren"
    " ontmoedigen belemmeren tegenwerken dwarsbomen frustreren weren uitstellen uitstel afstoten verhinderen verdwijnen"
    " opgeven annuleren afblazen pauzeren afsluiten afremmen kwijtraken".split()
)
"""Words, in their dictionary form, that can stand for a negation but ask for none themselves."""
_LACKING_FORMS = frozenset("weinig verboden gesloten uitgesloten geschrapt stopgezet losgelaten afgezien".split())
_WORSENING = frozenset(
    "verzwakken verslechteren versoepelen afzwakken verminderen verkleinen inkrimpen inperken verlagen vertragen"
    " verwaarlozen verslappen slecht zwak bescheiden ondergeschikt marginaal beperken bezuinigen bezuiniging korten"
    " overbodig zinloos nutteloos kansloos tegenstander nadeel verlies probleem mislukking splitsen scheiden ontkoppelen apart los verkopen slopen sloop".split()
)
"""Words that say of something good that there is less of it; a text that says none of the kind does not support them."""
_SET_ASIDE = frozenset("buiten beschouwing".split())
COVERING = 0.4  # share of a clause that another must cover to be about the same
KNOWN = 3.0  # Zipf frequency from which a word with on- before it is the opposite of that word


def negated(words: Sequence[str]) -> list[int]:
    """Places of the words that deny, without those of niet alleen."""
    return [
        place
        for place, word in enumerate(words)
        if word in _NEGATIONS and not _softened(words, place)
    ]


def _softened(words: Sequence[str], place: int) -> bool:
    """Whether "niet alleen" stands here and means as well as; "niet alleen doen" does not."""
    if _SOFTENED.isdisjoint(words[max(0, place - 2) : place + 3]):
        return False
    behind = [word for word in words[place + 1 : place + 3] if word not in _LIMITING][:1]
    return bool(behind) and behind[0] not in _DOING


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
    ending = not words.isdisjoint(_LACKING) or _SET_ASIDE <= set(claim.tokens) or any(map(_without, unknown))
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
        return not any(lacks(piece) for piece in found.reach) or _exaggerated(found) or any(
            _affirmed(claim, one) for one in pieces
        )  # fmt: skip
    return any(_denied(claim, piece) for piece in pieces[:1]) or any(
        _denied_at_once(claim, piece) for piece in pieces[:2]
    )  # fmt: skip


def _exaggerated(found: Match) -> bool:
    """Whether the sentence says none where the pieces say few."""
    claim = set(found.claim.tokens)
    if claim.isdisjoint(_ABSOLUTE) or not claim.isdisjoint(_FEW):
        return False
    given = {token for piece in found.reach for token in piece.tokens}
    return not given.isdisjoint(_FEW) and given.isdisjoint(_NEGATIONS - _FEW)


def _denied_at_once(claim: Piece, piece: Piece) -> bool:
    """Whether the sentence says, with nothing that denies near it, the very word that a negation stands before."""
    for place in negated(piece.tokens):
        behind = content(piece, range(place + 1, place + 2))
        for word in behind:
            found = [p for p, token in enumerate(claim.tokens) if token == word.word]
            if found and not any(lacks(claim, max(0, p - 5), p + 5) for p in found):
                return True
    return False


def _affirmed(claim: Piece, piece: Piece) -> bool:
    """Whether the piece says without any negation in the same clause what the sentence denies."""
    for place in negated(claim.tokens):
        scope = content(claim, range(place + 1, place + 5))[:2] or content(claim, range(place - 3, place))[-1:]
        found = [spots(word, piece) for word in scope]
        if found and all(found) and not any(_lacking_near(piece, s) for row in found for s in row):
            return True
    return False


def _lacking_near(piece: Piece, spot: int) -> bool:
    """Whether something is denied in the clause of a place, not far from it."""
    clause = [place for place, one in enumerate(piece.clauses) if one == piece.clauses[spot]]
    return lacks(piece, max(clause[0], spot - 8), min(clause[-1] + 1, spot + 8))


def _denied(claim: Piece, piece: Piece) -> bool:
    """Whether the sentence says, with nothing that denies near it, what stands right behind a negation in the piece."""
    for place in negated(piece.tokens):
        behind = content(piece, range(place + 1, place + 5))[:2]
        if behind and all(closeness(word, claim.words) >= MISSED for word in behind):
            if not any(_lacking_near(claim, spot) for word in behind for spot in spots(word, claim)):
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


def denied_apart(found: Match) -> float:
    """Share of the sentence's clauses that deny, or not, unlike the clauses of the pieces that cover them best."""
    claim, apart = found.claim, []
    given = [(piece, places) for piece in found.reach for places in clauses(piece)]
    for places in clauses(claim):
        words = content(claim, places)
        if len(words) < 2 or _few(claim, places):
            continue
        rows = [(coverage(words, [closeness(word, content(piece, other)) for word in words]), piece, other) for piece, other in given]
        most = max(share for share, _, _ in rows)
        if most >= COVERING:
            near = [(piece, other) for share, piece, other in rows if share >= most - 0.1]
            apart.append(all(_unlike(claim, places, piece, other) for piece, other in near))
    return sum(apart) / len(apart) if apart else 0.0


def _unlike(claim: Piece, places: range, piece: Piece, other: range) -> bool:
    """Whether one of two clauses denies in so many words, and the other not even in other words."""
    if _few(piece, other):
        return False
    denies = any(place in places for place in negated(claim.tokens))
    denied = any(place in other for place in negated(piece.tokens))
    return denies and not lacks(piece, other.start, other.stop) or denied and not lacks(claim, places.start, places.stop)


def _few(piece: Piece, places: range) -> bool:
    return not _FEW.isdisjoint(piece.tokens[places.start : places.stop])

"""How firmly and how widely something is said: must, may, is wanted, is done; all, always, most. Words are folded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.answering.support.pieces import Piece

_MUST = frozenset(
    "moet moeten verplicht verplichten dient dienen noodzakelijk vereist vereisen vergt eist hoeft hoeven".split()
)
_NEED = frozenset(
    "belang belangrijk cruciaal essentieel vraagt vragen wenselijk zaak voorwaarde voorwaarden nodig opgave opgaven"
    " wettelijk wettelijke verplichting verplichtingen afspraak afspraken doel doelen doelstelling doelstellingen"
    " ambitie ambities streven streeft beoogt ambieert".split()
)
_MAY = frozenset(
    "kan kunnen mag mogen mogelijk mogelijke mogelijkheid mogelijkheden eventueel misschien optie kans kansen".split()
)
_WANT = frozenset(
    "wil willen wilt streeft streven streef ambitie ambities ambieert doel doelen doelstelling beoogt beoogd beoogde"
    " wens zetten zet inzetten onderzoeken onderzoekt gaan gaat zal zullen blijven blijft verwachting werken werkt"
    " toekomst hoopt lobby lobbyen lobbyt plan plannen verkennen".split()
)
_DONE = frozenset("al reeds inmiddels gerealiseerd behaald bereikt afgerond voltooid gehaald gelukt geslaagd".split())
_HAVE = frozenset("is zijn heeft hebben had hadden was waren werd werden".split())
_PREFIXES = ("be", "ver", "ont", "her", "er", "onder", "over", "voor")
_ALL = frozenset(
    "alle alles allemaal altijd iedereen ieder iedere elk elke overal volledig geheel helemaal gehele uitsluitend"
    " nooit niemand nergens gratis".split()
)
_TIMES = frozenset("jaar maand week dag keer".split())
"""Elk jaar is how often, not all of it."""
_MOST = frozenset(
    "meeste vooral voornamelijk hoofdzakelijk grootste belangrijkste hoogste beste enige eerste laatste merendeel"
    " meerderheid helft primair laagste kleinste slechtste minste".split()
)


@dataclass(frozen=True, slots=True)
class Shift:
    """forbidden says that the sentence is firmer or looser than the passage allows; size is how far, 0..1."""

    forbidden: bool
    size: float


def shifts(claim: Piece, reach: Sequence[Piece]) -> Shift:
    """Compare the modal words of a sentence with those of the pieces that support it."""
    said, known = _firm(claim), {token for piece in reach for token in _firm(piece)}
    must = bool(said & _MUST) and not known & (_MUST | _NEED)
    may = bool(said & _MAY) and not known & (_MAY | _WANT) and bool(known & (_MUST | _NEED))
    loose = bool(said & _MAY) and not known & _MAY
    done = bool(said & _DONE) and not known & _DONE
    wanted = done and bool(known & (_WANT | _MUST))
    return Shift(must or may or wanted, max(0.5 * loose, 1.0 * done))


def _firm(piece: Piece) -> set[str]:
    """The words of a piece, without an "al" that opens a clause: that means although."""
    opens = {place for place, one in enumerate(piece.clauses) if place == 0 or piece.clauses[place - 1] != one}
    return {token for place, token in enumerate(piece.tokens) if token != "al" or place not in opens}


def done_early(claim: Piece, reach: Sequence[Piece]) -> bool:
    """Whether the sentence says that something has been done, and the pieces never speak of what has been."""
    return _perfect(claim) and not any(_perfect(piece) for piece in reach)


def planned(claim: Piece, reach: Sequence[Piece]) -> bool:
    """Whether the sentence says that something has been done that the pieces only want, ask for or deem possible."""
    return done_early(claim, reach) and not (_MUST | _WANT | _MAY).isdisjoint(reach[0].tokens)


def overstated(claim: Piece, reach: Sequence[Piece]) -> int:
    """How many kinds of words for all, and for most or first, only the sentence has."""
    known = {token for piece in reach for token in piece.tokens}
    pairs = zip(claim.tokens, (*claim.tokens[1:], ""), strict=True)
    said = {token for token, following in pairs if following not in _TIMES}
    return sum(known.isdisjoint(kind) and not said.isdisjoint(kind) for kind in (_ALL, _MOST))


def _perfect(piece: Piece) -> bool:
    """Whether a clause has a form of hebben or zijn with a past participle."""
    for clause in set(piece.clauses):
        places = [place for place, one in enumerate(piece.clauses) if one == clause]
        tokens = {piece.tokens[place] for place in places}
        participle = any(_participle(piece.tokens[place], piece.lemmas[place]) for place in places)
        if participle and tokens & _HAVE or "geworden" in tokens:
            return True
    return False


def _participle(token: str, lemma: str) -> bool:
    """Whether a word can be a past participle: gebouwd, aangelegd, onderzocht, but not onderzoekt."""
    if lemma == token or not lemma.endswith("n") or not token.endswith(("d", "t", "en")):
        return False
    return "ge" in token[:7] or token.startswith(_PREFIXES) and token.rstrip("td") != lemma.removesuffix("en")

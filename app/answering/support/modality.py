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
    " wettelijk wettelijke verplichting verplichtingen afspraak afspraken".split()
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
_HAVE = frozenset("is zijn heeft hebben had hadden was waren werd werden geworden".split())
_PASSIVE = frozenset("wordt worden".split())
_ALL = frozenset(
    "alle alles allemaal altijd iedereen ieder iedere elk elke overal volledig geheel helemaal gehele uitsluitend"
    " nooit niemand nergens gratis".split()
)
_MOST = frozenset(
    "meeste vooral voornamelijk hoofdzakelijk grootste belangrijkste hoogste beste enige eerste laatste merendeel"
    " meerderheid helft primair laagste kleinste slechtste minste".split()
)


@dataclass(frozen=True, slots=True)
class Shift:
    """forbidden says that the sentence is firmer or looser than the passage allows; size is how far, 0..1."""

    forbidden: bool
    size: float


def shifts(claim: Sequence[str], given: Sequence[str]) -> Shift:
    """Compare the modal words of a sentence with those of the pieces that support it."""
    said, known = set(claim), set(given)
    must = bool(said & _MUST) and not known & (_MUST | _NEED)
    may = bool(said & _MAY) and not known & (_MAY | _WANT) and bool(known & (_MUST | _NEED))
    loose = bool(said & _MAY) and not known & _MAY
    done = bool(said & _DONE) and not known & _DONE
    wanted = done and bool(known & (_WANT | _MUST))
    return Shift(must or may or wanted, max(0.5 * loose, 1.0 * done))


def done_early(claim: Piece, reach: Sequence[Piece]) -> bool:
    """Whether the sentence says that something has been done, and the pieces never speak of what has been."""
    return _perfect(claim) and not any(_perfect(piece) for piece in reach)


def planned(claim: Piece, reach: Sequence[Piece]) -> bool:
    """Whether the sentence says that something has been done that the pieces only want, ask for or deem possible."""
    return done_early(claim, reach) and any(
        not (_MUST | _WANT | _MAY).isdisjoint(piece.tokens) for piece in reach[:1]
    )


def overstated(claim: Piece, reach: Sequence[Piece]) -> int:
    """How many kinds of words for all, and for most or first, only the sentence has."""
    known = {token for piece in reach for token in piece.tokens}
    return sum(bool(known.isdisjoint(kind)) and not kind.isdisjoint(claim.tokens) for kind in (_ALL, _MOST))


def _perfect(piece: Piece) -> bool:
    """Whether a clause has a form of hebben or zijn with a past participle."""
    for clause in set(piece.clauses):
        places = [place for place, one in enumerate(piece.clauses) if one == clause]
        tokens = {piece.tokens[place] for place in places}
        participle = any(_participle(piece.tokens[place], piece.lemmas[place]) for place in places)
        if participle and tokens & _HAVE and not tokens & _PASSIVE:
            return True
    return False


def _participle(token: str, lemma: str) -> bool:
    return lemma != token and lemma.endswith("n") and "ge" in token[:7] and token.endswith(("d", "t", "en"))

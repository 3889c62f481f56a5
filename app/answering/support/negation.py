"""Words that deny, limit, or say that something ends or lacks. Words are folded (see index.words)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wordfreq import zipf_frequency

from app.answering.support.pieces import Piece

NEGATIONS = frozenset("niet geen nooit niemand niets nergens noch evenmin zonder nauwelijks amper geenszins".split())
ABSOLUTE = frozenset("geen nooit niemand niets nergens".split())
FEW = frozenset("weinig nauwelijks amper vrijwel bijna zelden".split())
_LIMITING = frozenset("alleen enkel slechts uitsluitend louter".split())
_SOFTENED = _LIMITING | frozenset("zozeer beperkt beperken".split())
"""niet alleen A, maar ook B says A as well as B; so does: beperkt zich niet tot A."""
_DOING = frozenset("doen kunnen kan wil willen aan oplossen dragen oppakken realiseren bereiken uitvoeren".split())
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
    " overbodig zinloos nutteloos kansloos tegenstander nadeel verlies probleem mislukking splitsen scheiden los"
    " ontkoppelen apart verkopen slopen sloop".split()
)
"""Words that say of something good that there is less of it, which a text must say in some such word too."""
_SET_ASIDE = frozenset("buiten beschouwing".split())
KNOWN = 3.0  # Zipf frequency from which a word with on- before it is the opposite of that word


def negated(words: Sequence[str]) -> list[int]:
    """Places of the words that deny, without those of niet alleen."""
    return [place for place, word in enumerate(words) if word in NEGATIONS and not _softened(words, place)]


def _softened(words: Sequence[str], place: int) -> bool:
    """Whether "niet alleen" stands here and means as well as; "niet alleen doen" does not."""
    if _SOFTENED.isdisjoint(words[max(0, place - 2) : place + 3]):
        return False
    behind = [word for word in words[place + 1 : place + 3] if word not in _LIMITING][:1]
    return bool(behind) and behind[0] not in _DOING


def limits(words: Sequence[str]) -> bool:
    """Whether the words say that it is this and nothing else: alleen, beperkt zich tot."""
    return any(
        NEGATIONS.isdisjoint(words[max(0, place - 2) : place + 3])
        for place, word in enumerate(words)
        if word in _LIMITING or word in ("beperkt", "beperken") and "tot" in words[place + 1 : place + 4]
    )


def lacks(piece: Piece, places: range | None = None) -> bool:
    """Whether words of a piece deny something, or say in another way that something is not there."""
    within = range(len(piece.tokens)) if places is None else places
    tokens = [piece.tokens[place] for place in within]
    if any(place in within for place in negated(piece.tokens)):
        return True
    lemmas = {piece.lemmas[place] for place in within}
    return ends(tokens, lemmas) or not _LACKING_FORMS.isdisjoint(tokens)


def ends(tokens: Iterable[str], lemmas: set[str]) -> bool:
    """Whether words say that something is not there, or no longer: stoppen, onmogelijk, buiten beschouwing."""
    said = set(tokens)
    return not _LACKING.isdisjoint(lemmas) or said >= _SET_ASIDE or any(map(_without, said))


def worsens(lemmas: Iterable[str]) -> bool:
    """Whether words, in their dictionary form, say that there is less of something good."""
    return not _WORSENING.isdisjoint(lemmas)


def _without(word: str) -> bool:
    """Whether a word says that something is not so: onvolledig, onduidelijk."""
    bare = word.removeprefix("on")
    return bare != word and len(bare) > 4 and float(zipf_frequency(bare, "nl")) >= KNOWN

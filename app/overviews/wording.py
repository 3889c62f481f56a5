"""Dutch words by which a sentence says what a text is about, with whom something is done, or leans on another."""

from __future__ import annotations

import re

_ABOUT = re.compile(
    r"\b(?:dit|het|ons|deze|de) (?:\w+ )?(?:\w*programma\w*|hoofdstuk|paragraaf|nota|brief|visie|agenda|plan)\b"
    r"|\bricht(?:en)? (?:zich|ons|we|wij)\b|\bgaat (?:over|om)\b|\bsta(?:at|an) [^.]{0,40}\b(?:centraal|voorop)\b"
    r"|\b(?:kern|focus|inzet|ambities?|ambieert|beoogt|stre(?:eft|ven)|doel|doelstelling(?:en)?)\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(?:afgelopen|vorige?|eerder|inmiddels|reeds|tot nu toe|ontstaan)\b|\b(?:hebben|heeft|is|zijn) (?:we|wij|er)\b"
    r"|\b(?:werd(?:en)?|viel(?:en)?|had(?:den)?|bleek|ging(?:en)?)\b"
    r"|\b(?:is|zijn|heeft|hebben) [^.]{0,50}\bge\w{3,}[dt]\b",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"(?:\S+ ){0,4}(?:daar|hier)(?:bij|mee|in|door|voor|toe|om|naast|aan|uit|op|na|van)\b|het is dan ook\b"
    r"|(?:bijvoorbeeld|ook|zo|en|dit|deze|dat|die|daar\w*|hier\w*|ze|zij|hij|beide|echter|maar|verder|tevens|waar|dus|toch|want"
    r"|een voorbeeld|te denken|het betreft|of|gezien|alleen|samen|omdat|door|middels|vervolgens|iets|om|met)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\bsamen met\b|\bsamen (?:te )?(?:op|aan|werk)\w*|\bsamenwerk\w*|\bpartners?\b|\bpartnerschap\w*|\bstakeholders?\b"
    r"|\b(?:overleg|afstemming|afgestemd|verbinding|coalitie\w*|allianties?|consortium|netwerk) (?:\w+ )?(?:met|van)\b"
    r"|\bnetwerk\w*|\bbetrokken\w*",
    re.IGNORECASE,
)
_ACTORS = re.compile(
    r"\b(?:provincies?|rijk|rijksoverheid|waterschap(?:pen)?|gemeenten?|ondernemers?|bedrijven|bedrijfsleven|inwoners?"
    r"|onderwijsinstellingen|kennisinstellingen|maatschappelijke organisaties|woningcorporaties|corporaties"
    r"|zorgaanbieders|netbeheerders?|politie|ggd|werkgevers|sectoren|regio[’']?s|verenigingen|universiteit(?:en)?|scholen|partijen)\b",
    re.IGNORECASE,
)
MANY_ACTORS = 4  # more in one sentence say no more


def tells_about(text: str) -> bool:
    """Whether a sentence says what a text is about."""
    return _ABOUT.search(text) is not None


def is_background(text: str) -> bool:
    """Whether a sentence tells what was before."""
    return _BACKGROUND.search(text) is not None


def leans(text: str) -> bool:
    """Whether a sentence begins with a word that refers to the one before, or not as a sentence begins."""
    return _LEANS.match(text) is not None or text[:1].islower()


def togetherness(text: str) -> float:
    """How much a sentence tells with whom something is done, 0..1; 0 where it does not speak of doing together."""
    if not _TOGETHER.search(text):
        return 0.0
    actors = {match.group().lower() for match in _ACTORS.finditer(text)}
    return min(len(actors), MANY_ACTORS) / MANY_ACTORS

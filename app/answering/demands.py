"""What a question demands of its answer beyond its words: an amount of money, a full name, an outcome.

A text can be about all that a question names and still not answer it: "Wat kost de Maaslijn?" needs an amount. The
judge learns from questions how much each demand, and a sign that it is met, counts.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Demand(StrEnum):
    """Something that an answer must have; a question may have several."""

    AMOUNT = "amount"  # of money
    QUANTITY = "quantity"  # a number of the thing asked for
    TIME = "time"
    FULL_NAME = "full_name"  # of an abbreviation
    NAME = "name"  # what something is called
    IDENTITY = "identity"  # who somebody is
    ACTOR = "actor"  # who does something
    MEMBERS = "members"  # which companies, municipalities, projects
    OUTCOME = "outcome"  # what came of something
    DETAIL = "detail"  # "precies", "in de praktijk"
    CONTACT = "contact"  # an address, a telephone number
    PERSONAL = "personal"  # a person's own case
    SERVICE = "service"  # how or where a person gets something done
    DECISION = "decision"  # yes or no


_MEMBERS = (
    "gemeenten?|bedrij\\w+|scholen|school|organisaties?|partners?|partijen|personen|mensen|wethouders?|burgemeesters?"
    "|plaatsen?|dorp\\w*|steden|stad|wijken|straten|ondernemers?|instellingen|campings?|vakantieparken|kernen|locaties"
    "|wegen|stations?|bedrijventerreinen|projecten|initiatieven|companies|municipalities|schools|villages"
    "|gemeinden|firmen|unternehmen"
)
_PATTERNS = {
    Demand.AMOUNT: r"\bkost(?:en|te)?\b|gekost|\bduur(?:der|ste)?\b|goedkoper|budget|bedrag|prijs|tarief|begroting"
    r"|\beuro|subsidie|\bgeld\b|financieringsbedrag|\bcosts?\b|price|\bmoney\b|\bkostet",
    Demand.TIME: r"wanneer|(?:welk|wat voor) jaar|welke (?:datum|periode|dag|maand)|hoe ?lang|hoe laat|\bdatum\b"
    r"|\bwhen\b|\bwann\b|since|seit",
    Demand.FULL_NAME: r"\bstaa(?:t|n)\b.* voor\b|afkorting|voluit|volledige naam|stands? for|abkürzung|\bsteht\b.* für",
    Demand.NAME: r"\bhoe hee(?:t|ten)\b|\bnaa?m(?:en)?\b|\bheet\b|what is the name|\bhei(?:ß|ss)(?:t|en)\b",
    Demand.IDENTITY: r"\bwie (?:is|zijn|was|waren|wordt)\b|\bhoe hee(?:t|ten)\b"
    r"|welke? (?:wethouder|burgemeester|persoon|bestuurder|ambtenaar)|\bwho (?:is|are|was)\b|\bwer (?:ist|sind|war)\b",
    Demand.ACTOR: r"\bwie\b(?! ?viel)|wiens|\bwho\b|whom|\bwer\b",
    Demand.MEMBERS: rf"(?:welke?|which|welche[rsn]?|wat voor)\s+(?:\w+ ){{0,2}}?(?:{_MEMBERS})\b",
    Demand.OUTCOME: r"opgelever|uitslag|uitkomst|resulta(?:at|ten)|conclusie|geslaagd|gelukt|aanbevelingen"
    r"|kwam\w* er uit|bleek|bleken|effect|tot nu toe|outcome|results?\b|ergebnis",
    Demand.DETAIL: r"\bprecies\b|\bexact|\bconcreet\b|inhoudelijk|in de praktijk|genau",
    Demand.CONTACT: r"telefoon|e-?mail|mailadres|\badres\b|website|contactpersoon|openingstijden|postbus|nummer\b",
    Demand.PERSONAL: r"\b(?:ik|mij|me|mijn|m'n|ich|mein\w*|my|i)\b",
    Demand.SERVICE: r"^(?:en |maar |dus )*(?:hoe|waar|bij wie|wat moet)\b.*\b(?:ik|mij|me|mijn|je|men)\b"
    r"|(?:aan|door)(?:vragen|geven|melden)\b|inschrijven|\bregel(?:en)?\b|verleng(?:en)?\b|\bmelden\b"
    r"|\b(?:vraag|meld|schrijf|geef) (?:ik|je|men)\b",
    Demand.DECISION: r"^(?:en |maar )?(?:is|zijn|heeft|hebben|kan|kunnen|komt|komen|wordt|worden|gaat|gaan|mag|mogen"
    r"|moet|moeten|doet|doen|krijgt|krijgen|wil|willen|bestaat|bestaan|klopt|geldt|does|do|are|will|ist|sind)\b",
}
_COMPILED = {demand: re.compile(pattern, re.IGNORECASE) for demand, pattern in _PATTERNS.items()}
_HOW_MUCH = re.compile(
    r"hoe ?veel|how (?:many|much)|wie ?viele?|^(?:en |maar |dus )*(?:wat|welke?|what|was)\b|hoe (?:hoog|groot|duur)"
    r"|budget|\bkost\b|\bduurder\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"hoe ?veel|aantal|how many|wie ?viele?|percentage|hoe (?:groot|hoog|vaak)", re.IGNORECASE)


def demands_of(question: str) -> frozenset[Demand]:
    """What a question demands, by its words: Dutch, with some English and German."""
    plain = " ".join(question.split())
    found = {demand for demand, pattern in _COMPILED.items() if pattern.search(plain)}
    if Demand.AMOUNT in found and not _HOW_MUCH.search(plain):
        found.discard(Demand.AMOUNT)
    if Demand.AMOUNT not in found and _COUNTED.search(plain):
        found.add(Demand.QUANTITY)
    return frozenset(found)

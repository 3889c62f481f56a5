"""What this system is not for: orders to it, opinions, voting advice, creative writing. Told by kinds of words."""

from __future__ import annotations

import re

_KINDS = {
    "orders over earlier orders": r"\b(?:negeer|vergeet|omzeil|ignore|forget|disregard|override|bypass|vergiss)\b.*"
    r"\b(?:instructies?|regels?|document\w*|stukken|opdracht\w*|hierboven|voorgaande|eerdere?|alles"
    r"|instructions?|rules?"
    r"|prompts?|previous|above|everything|anweisung\w*)\b",
    "the system's own settings": r"systeem ?prompt|system ?prompt|api[- ]?(?:key|sleutel)|\b(?:je|jouw|uw"
    r"|your) (?:instructies"
    r"|prompt|opdracht|instructions|regels|rules|wachtwoord|password)\b|geheime? (?:instructie|opdracht|sleutel)",
    "another role or form": r"\b(?:doe|gedraag je|praat) (?:alsof|als een?)\b|\bspeel (?:de rol|dat|een)\b"
    r"|pretend|act as\b"
    r"|\b(?:je|jij|u) bent (?:nu|vanaf nu)\b|you are now|role ?play|jailbreak|\b(?:antwoord|reageer|answer"
    r"|respond) (?:\w+ )?"
    r"(?:vanaf nu|voortaan|alleen nog|only|from now)|\b(?:bevestig|confirm) (?:dat|that)\b",
    "creative writing": r"\b(?:schrijf|maak|verzin|dicht|bedenk|zing|teken|vertel|write|compose|make up|tell me"
    r"|schreibe?)\b.*"
    r"\b(?:gedicht|lied\w*|verhaal|sprookje|mop|grap|rap|sonnet|essay|limerick|haiku|poem|song|story|joke"
    r"|script|python)\b",
    "opinions": r"\b(?:wat|hoe) (?:vindt?|denkt?) (?:je|jij|u)\b|\b(?:je|jouw|uw) (?:mening|advies|voorkeur"
    r"|oordeel)\b"
    r"|ben (?:je|jij|u) het (?:er )?mee eens|what do you think|your opinion|\bvindt? (?:je|jij|u)\b"
    r"|\bvolgens (?:jou|u)\b",
    "voting advice": r"\b(?:stem|stemmen|gestemd|vote|wählen|kiezen)\b.*\b(?:partij|party|\w*verkiezing\w*"
    r"|moet ik|zou ik|for)\b"
    r"|\b(?:partij|party|moet ik|should i)\b.*\b(?:stem|stemmen|kiezen|vote|wählen)\b|voor of tegen (?:stemmen|zijn)",
}
_PATTERN = re.compile("|".join(_KINDS.values()), re.IGNORECASE | re.DOTALL)


def is_out_of_scope(question: str) -> bool:
    """Whether a text asks for something that no document can answer by its very kind."""
    return _PATTERN.search(question) is not None

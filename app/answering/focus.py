"""What thing a question asks for ("budget" in "wat is het budget van Veiligheid?"), and the names in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.lexicon import QuestionWord
from index.words import words as split_words

NUMERALS = {
    word: number for number, word in enumerate("twee drie vier vijf zes zeven acht negen tien elf twaalf".split(), 2)
}
MOST_WORDS = 4  # of the noun phrase after the question word
_OPENING = re.compile(
    r"^(?:\W*(?:en|maar|oke|oké|ok|dus)\W+)*"
    r"(?:wat (?:is|zijn|was|waren|wordt|worden)(?: dan)? (?:de|het|hun|zijn|haar|jullie|onze|alle)"
    r"|(?:\w+ ){0,3}?(?:welke?|wat voor|hoe ?veel)|(?:geef|noem) (?:mij |me )?(?:de|het|alle)"
    r"|what (?:is|are) the|which|how (?:many|much)|was ist (?:der|die|das)|welche[rsn]?|wie ?viele?)\s+",
    re.IGNORECASE,
)
_PROPERTY = re.compile(r"^(?:\W*(?:en|maar|dus)\W+)*(?:wat|what|was) (?:is|was|are|ist)\b", re.IGNORECASE)
# what ends a noun phrase: prepositions, relative words and the verbs that follow a question's subject
_ENDS = frozenset(
    """
    van voor binnen in bij aan op met door over uit naar tussen tegen tot om onder per sinds tijdens volgens rond
    rondom dat die of the for within by at to from with about and en
    is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon wil willen wilde moet moeten mag
    mogen zal zullen zou zouden gaat gaan ging komt komen kwam doet doen krijgt krijgen staat staan ligt liggen geldt
    gelden hoort horen noemt noemen ziet zien are were does do did has have can will
    """.split()
)


def find_focus(text: str, words: Sequence[QuestionWord]) -> QuestionWord | None:
    """The content word that names the thing asked for, None where the question names none."""
    opening = _OPENING.match(text)
    if not opening:
        return None
    known = {word.word: word for word in words}
    phrase = [
        word
        for word in split_words(_noun_phrase(text[opening.end() :]))
        if word in known and word not in NUMERALS and not word.isdigit()
    ]
    # adjectives come before the noun and end in -e; what follows the noun belongs to a verb that is not in the list
    head = next((word for word in phrase if not word.endswith("e")), phrase[-1] if phrase else "")
    return known.get(head)


def asks_property(text: str) -> bool:
    """Whether a question asks what something is, as "wat is het doel van X" does, and no list of things."""
    return _PROPERTY.match(text) is not None


def find_names(text: str, words: Sequence[QuestionWord]) -> tuple[QuestionWord, ...]:
    """The content words that are written as names: a capital that does not open the question, or an abbreviation."""
    known = {word.word: word for word in words}
    found: dict[str, QuestionWord] = {}
    for match in re.finditer(r"[\w'’&-]+", text):
        written = match.group()
        if (written[0].isupper() and match.start() > 0) or (written.isupper() and len(written) > 1):
            found |= {word: known[word] for word in split_words(written) if word in known}
    return tuple(found.values())


def _noun_phrase(text: str) -> str:
    phrase: list[str] = []
    for piece in re.findall(r"[\w'’&-]+|[^\w\s]", text)[:MOST_WORDS]:
        if piece.lower() in _ENDS or not piece[0].isalnum():
            break
        phrase.append(piece)
    return " ".join(phrase)

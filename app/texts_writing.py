"""What a user reads about answers that a chat model wrote."""

from __future__ import annotations

CAUSES = {
    "down": "Het taalmodel is nu niet bereikbaar.",
    "slow": "Het taalmodel deed er te lang over.",
    "endless": "Het taalmodel kwam niet tot een eind.",
    "unsupported": "Te weinig van wat het taalmodel schreef, staat in de stukken.",
    "nothing": "Het taalmodel vond geen antwoord in de passages.",
    "stopped": "U hebt het taalmodel gestopt.",
}
INSTEAD_OF_ANSWER = "Dit antwoord is rechtstreeks uit de stukken gehaald."
INSTEAD_OF_LETTER = "In het concept staat daarom het antwoord dat u al zag."
LETTER_WRITTEN = (
    "Het antwoord in dit concept is geschreven door een taalmodel. "
    "Elke zin is automatisch vergeleken met de bron erachter."
)
LETTER_BUSY = "Het taalmodel schrijft het concept. Dat kan even duren…"
STOPPED_HALFWAY = "U hebt het taalmodel gestopt. Wat er al stond, is nagekeken en blijft staan."
WAITING = "Ik zoek in de documenten. Daarna schrijft het taalmodel een antwoord; dat kan even duren…"
WRITING = "Het taalmodel schrijft verder…"
WRITTEN = "Geschreven door een taalmodel. Elke zin is automatisch vergeleken met de bron erachter."
REWRITTEN = "Gelezen als: {question}"
REJECTED_ONE = "1 zin is weggelaten, omdat de stukken die niet ondersteunen."
REJECTED_MORE = "{count} zinnen zijn weggelaten, omdat de stukken die niet ondersteunen."
REJECTED_SHOW_ONE = "Toon die zin."
REJECTED_SHOW_MORE = "Toon die zinnen."
REJECTED_WARNING = "De stukken bewijzen dit niet. Gebruik het dus niet."
STOP_BUTTON = "Stoppen"
REASONS = {
    "number": "een getal klopt niet",
    "date": "een datum klopt niet",
    "name": "een naam staat niet in de bron",
    "unit": "een eenheid klopt niet",
    "negation": "het tegendeel staat er",
    "direction": "de richting klopt niet",
    "modality": "het is stelliger dan de bron",
    "words": "er staan woorden in die de bron niet heeft",
    "meaning": "de betekenis wijkt af",
    "little": "de zin noemt alleen een naam en zegt er niets over",
    "loop": "de zin herhaalt zichzelf",
    "grammar": "de zin is geen Nederlands",
    "aside": "de zin gaat over de vraag of het antwoord zelf",
    "coined": "de zin heeft een woord dat niet bestaat",
    "no_passage": "geen bron zegt dit",
    "markup": "er staan een adres of opmaak in die niet zijn toegestaan",
}
REASON_OTHER = "de bron ondersteunt dit niet"


def notice(cause: str, instead: str = INSTEAD_OF_ANSWER) -> str:
    """Why the chat model's text is not shown (a key of CAUSES), and what stands there instead."""
    return f"{CAUSES[cause]} {instead}"


def rejected_counted(count: int) -> str:
    """How many sentences were left out: one sentence of Dutch; empty for none."""
    if count == 0:
        return ""
    return REJECTED_ONE if count == 1 else REJECTED_MORE.format(count=count)


def rejected_summary(count: int) -> str:
    """How many sentences were left out, and that they can be shown; empty for none."""
    show = REJECTED_SHOW_ONE if count == 1 else REJECTED_SHOW_MORE
    return f"{rejected_counted(count)} {show}" if count else ""


def reasons_told(reasons: tuple[str, ...]) -> str:
    """Why a sentence was left out, in Dutch: "een getal klopt niet; een naam staat niet in de bron"."""
    return "; ".join(REASONS.get(reason, REASON_OTHER) for reason in reasons)

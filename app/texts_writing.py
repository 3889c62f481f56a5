"""What a user reads about answers that a chat model wrote."""

from __future__ import annotations

NOTICES = {
    "down": "Het taalmodel is nu niet bereikbaar. Dit antwoord is rechtstreeks uit de stukken gehaald.",
    "slow": "Het taalmodel deed er te lang over. Dit antwoord is rechtstreeks uit de stukken gehaald.",
    "endless": "Het taalmodel kwam niet tot een eind. Dit antwoord is rechtstreeks uit de stukken gehaald.",
    "unsupported": (
        "Te weinig van wat het taalmodel schreef, staat in de stukken. "
        "Dit antwoord is daarom rechtstreeks uit de stukken gehaald."
    ),
    "nothing": "Het taalmodel vond geen antwoord in de passages. Dit antwoord is rechtstreeks uit de stukken gehaald.",
    "stopped": "U hebt het taalmodel gestopt. Dit antwoord is rechtstreeks uit de stukken gehaald.",
}
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
    "no_passage": "geen bron zegt dit",
    "markup": "er staan een adres of opmaak in die niet zijn toegestaan",
}
REASON_OTHER = "de bron ondersteunt dit niet"


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

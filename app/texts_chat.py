"""What a user reads around the chat: roles, filters, suggestions, copying and links, in Dutch."""

from __future__ import annotations

from index.types import Selection

ROLE_LABEL = "Ik lees als"
ROLE_NAMES = {"raadslid": "Raadslid", "medewerker": "Nieuwe medewerker", "communicatie": "Communicatie"}
FILTER_HEADING = "Zoeken in"
FILTER_EVERYTHING = "alle documenten"
FILTER_DOCUMENT = "Document"
FILTER_PROGRAMME = "Programma of onderdeel"
FILTER_ALL_DOCUMENTS = "Alle documenten"
FILTER_ALL_PROGRAMMES = "Alle onderdelen"
FILTER_ACTIVE = "U zoekt alleen in: {where}."
FILTER_USED = "Gezocht in: {where}"
FILTER_NOTHING = "Wat u kiest, komt samen niet voor; kies een ander document of onderdeel."

FOLLOW_UPS_HEADING = "Verder vragen"
COPY_ANSWER = "Kopieer antwoord met bronnen"
COPY_LINK = "Kopieer link naar deze vraag"
TOOLS_LABEL = "Dit antwoord"
COPY_SHORT = "Kopieer"
LINK_SHORT = "Kopieer link"
COPIED = "Gekopieerd."
COPY_FAILED = "Kopiëren is niet gelukt. Selecteer de tekst en kopieer die zelf."
TERMS_HEADING = "Afkortingen in dit antwoord"
SOURCE_LINE = "[{marker}] {title}, {place}"

VIEWER_SOURCES = "Bronnen van dit antwoord"
VIEWER_SOURCE_PREVIOUS = "Vorige bron"
VIEWER_SOURCE_NEXT = "Volgende bron"
VIEWER_SOURCE_COUNT = "Bron {number} van {count}"
VIEWER_DOWNLOAD = "Download de PDF"

# Questions about any part of any document; {topic} is the title of a section or a quotation of it. Which of them are
# shown is decided by whether the documents answer them. The first ones are tried first.
FOLLOW_UPS = {
    "raadslid": ("Welke doelen heeft {topic}?", "Welke plannen zijn er voor {topic}?", "Wat houdt {topic} in?"),
    "medewerker": ("Wat houdt {topic} in?", "Wie werken samen aan {topic}?", "Waarom is {topic} belangrijk?"),
    "communicatie": ("Waarom is {topic} belangrijk?", "Wat houdt {topic} in?", "Welke plannen zijn er voor {topic}?"),
}
ABBREVIATION_QUESTION = "Wat betekent {short}?"
QUOTED = "‘{title}’"

ROLE_HELP = "Voor wie het antwoord is: raadslid (kort), medewerker (uitgebreid, met afkortingen) of communicatie."
DOCUMENT_HELP = "Zoek alleen in dit document: bestandsnaam of een deel van de titel."
PROGRAMME_HELP = "Zoek alleen in dit programma of hoofdstuk: de titel of een deel ervan."
NAME = "NAAM"
ROLE_METAVAR = "ROL"


def where(selection: Selection, title: str) -> str:
    """The part of the documents that is searched; title is that of the chosen document, if any."""
    return ", ".join(part for part in (title, selection.programme) if part)

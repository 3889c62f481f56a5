"""What a user reads about the title, kind and date of a document, in Dutch."""

from __future__ import annotations

CHOOSE = "Kies bestanden"
CHOSEN_NONE = "Nog geen bestand gekozen."
TITLE = "Titel"
KIND = "Soort"
DATE = "Datum"
KIND_EXAMPLE = "bijvoorbeeld adviesnota"
DATE_EXAMPLE = "bijvoorbeeld 12 maart 2024"
UPLOAD_HINT = (
    "Titel, soort en datum zijn niet verplicht. De titel geldt voor één bestand; soort en datum gelden voor alle "
    "bestanden die u nu toevoegt."
)
EDIT = "Titel, soort en datum"
EDIT_NAME = "Titel, soort en datum van {name}"
SAVE = "Bewaar"
SAVED = "De gegevens van {name} zijn bewaard. Werk de index bij om ze te gebruiken."

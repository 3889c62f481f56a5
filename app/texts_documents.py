"""What a user reads about the documents and their administration, in Dutch."""

from __future__ import annotations

TAB_DOCUMENTS = "Documenten"
DOCUMENTS_HEADING = "Waar de antwoorden op steunen"
DOCUMENTS_WAIT = "De lijst wordt opgehaald…"
DOCUMENTS_FAILED = "De lijst is nu niet op te halen. Controleer de verbinding en open dit tabblad opnieuw."
COLUMNS = ("Document", "Soort", "Datum", "Pagina’s", "Passages")
COUNTED = "{documents} in de index."
OPEN_NAME = "{title} (PDF, opent in een nieuw venster)"
UNKNOWN = "onbekend"
SKIPPED_HEADING = "Overgeslagen bestanden"
NOTHING_SKIPPED = "Er zijn geen bestanden overgeslagen."

ADMIN_HEADING = "Beheer"
ADMIN_OFF = (
    "Documenten toevoegen of weghalen kan hier pas als er een wachtwoord is ingesteld. Zet het wachtwoord in "
    "PW_ADMIN_PASSWORD, of in een bestand waarvan de naam in PW_ADMIN_PASSWORD_FILE staat, en start opnieuw."
)
ADMIN_SIGN_IN = "Meld u aan om documenten toe te voegen of weg te halen."
ADMIN_PASSWORD = "Wachtwoord van de beheerder"
ADMIN_SIGN_IN_BUTTON = "Aanmelden"
ADMIN_SIGN_OUT_BUTTON = "Afmelden"
ADMIN_SIGNED_IN = "U bent aangemeld als beheerder."
UPLOAD_LABEL = "PDF’s toevoegen (hooguit {limit} MB per bestand)"
UPLOAD_REPLACE = "Vervang een bestand met dezelfde naam"
UPLOAD_BUTTON = "Toevoegen"
UPLOADING = "{name} wordt verstuurd…"
UPLOADED = "{name} staat in de map. Werk de index bij om het te gebruiken."
FILES_HEADING = "Bestanden in de map"
FILES_NONE = "De map is leeg."
FILE_COLUMNS = ("Bestand", "Toestand", "Actie")
FILE_STATES = {
    "indexed": "in de index",
    "new": "nieuw: nog niet in de index",
    "changed": "veranderd: de index heeft nog de oude versie",
    "skipped": "overgeslagen",
    "removed": "weggehaald, maar nog in de index",
}
REMOVE_BUTTON = "Haal weg"
REMOVE_NAME = "Haal {name} weg"
REMOVE_SURE = "Weet u zeker dat u {name} wilt weghalen? Het bestand wordt verwijderd."
REMOVED = "{name} is weggehaald. Werk de index bij; tot dan antwoordt de chat nog uit de oude."
INDEX_BUTTON = "Index bijwerken"
INDEX_HINT = "De chat blijft intussen antwoorden uit de oude index."
INDEX_STARTING = "De index wordt bijgewerkt…"
INDEX_STEP = "{step}: {done} van {total}"
INDEX_RUNNING = "De index wordt al bijgewerkt; u ziet hieronder hoe ver het is."
INDEX_READY = "De index is bijgewerkt: {documents}, {passages} passages."
INDEX_ENDED = ("De index is niet bijgewerkt: het programma dat dat doet, is gestopt.", "Probeer het opnieuw.")

NOT_SIGNED_IN = "U bent niet (meer) aangemeld als beheerder."
NOT_SIGNED_IN_ACTION = "Open het tabblad Documenten en meld u aan."
WRONG_PASSWORD = "Dit wachtwoord klopt niet."
WRONG_PASSWORD_ACTION = "Controleer hoofdletters en probeer het opnieuw. Na vijf pogingen moet u een minuut wachten."
OTHER_SITE = "Dit verzoek komt van een andere website."
OTHER_SITE_ACTION = "Open Programmawijzer zelf en probeer het daar."

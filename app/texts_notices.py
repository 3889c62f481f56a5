"""What a user reads when the page itself cannot go on, in Dutch."""

from __future__ import annotations

NOTICE_LOST = "De verbinding met de server is verbroken."
NOTICE_LOST_ACTION = "Zodra de server er weer is, wordt deze pagina ververst. U begint dan een nieuw gesprek."
NOTICE_FAILED = "Dit is niet gelukt. Misschien is het te druk, of haperde de verbinding."
NOTICE_FAILED_ACTION = "Wacht even en probeer het opnieuw."
FIELD_MISSING = "Vul dit veld in."
FIELD_MISSING_CHOICE = "Kies een van deze mogelijkheden."
FIELD_MISSING_FILE = "Kies eerst een bestand."
NOTICE_CLOSE = "Sluit deze melding"

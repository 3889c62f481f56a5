"""Everything that a user reads, in Dutch."""

from __future__ import annotations

from datetime import datetime

# --- The web page -----------------------------------------------------------------------------------------------------

PAGE_TITLE = "Programmawijzer"
PAGE_INTRODUCTION = (
    "Stel een vraag over het regionale programma. U krijgt een kort antwoord met de bladzijde die het bewijst."
)
TAB_QUESTIONS = "Vragen"
INDEX_UNKNOWN = "De documenten zijn nu niet te raadplegen."

CHAT_LABEL = "Gesprek"
CHAT_EMPTY = """**Zo werkt het**

1. Stel een vraag over het programma.
2. Lees het antwoord en klik op een bron, zoals [B1].
3. U ziet de bladzijde, met de aangehaalde regels gemarkeerd.
"""
QUESTION_LABEL = "Uw vraag"
QUESTION_PLACEHOLDER = "Typ hier uw vraag"
ASK_BUTTON = "Vraag stellen"
NEW_CONVERSATION = "Nieuw gesprek"
EXAMPLES = (
    "Wat doet Veiligheid aan grensligging?",
    "Welke zeven programma’s zijn er?",
    "Hoeveel woningen wil de provincie Limburg minimaal bouwen?",
    "Wat betekent GALA?",
    "Waarom stopt het project Electric Green Last Mile?",
    "Welke doelen heeft Trendsportal?",
)
EXAMPLES_HEADING = "Voorbeelden om mee te beginnen"
SPEAKER_USER = "U vroeg:"
SPEAKER_SYSTEM = "Antwoord:"
SEARCHING = "Ik zoek in de documenten…"
SOURCES_HEADING = "Bronnen"
CLOSEST_HEADING = "Dichtstbijzijnde passages (geen antwoord)"

VIEWER_HEADING = "Bron"
VIEWER_EMPTY = (
    "Klik op een bron onder een antwoord. Dan ziet u hier de bladzijde, met de aangehaalde regels gemarkeerd."
)
VIEWER_OPEN_PDF = "Open de PDF op deze pagina"
VIEWER_PREVIOUS = "Vorige pagina"
VIEWER_NEXT = "Volgende pagina"
VIEWER_ENLARGE = "Vergroot"
VIEWER_REDUCE = "Verklein"
VIEWER_BACK = "Terug naar het antwoord"
VIEWER_QUOTE = "Aangehaalde tekst"
VIEWER_FAILED = "Deze bladzijde is nu niet te tonen. Open de PDF met de link hieronder."
VIEWER_PLACE = "bladzijde {label}"
VIEWER_PLACE_PHYSICAL = "bladzijde {label} (PDF-pagina {page})"
VIEWER_COUNT = "Pagina {page} van {pages}"
VIEWER_ALTERNATIVE = "Afbeelding van {place} van {title}."
VIEWER_MARKED = "De aangehaalde regels zijn geel gemarkeerd en omlijnd."
VIEWER_OTHER_PAGES = "De aangehaalde tekst staat op PDF-pagina:"

QUESTION_TOO_LONG = "Uw vraag is te lang: {length} tekens. Het maximum is {limit} tekens."
QUESTION_TOO_LONG_ACTION = "Maak de vraag korter en stel die opnieuw."
REQUEST_TOO_LARGE = "Het verzoek is te groot."
REQUEST_TOO_LARGE_ACTION = "Stuur een kortere vraag of minder eerdere vragen mee."
REQUEST_INVALID = "Het verzoek is niet goed opgebouwd."
REQUEST_INVALID_ACTION = 'Stuur JSON met "question" (tekst) en eventueel "history" (lijst van teksten).'
ADDRESS_INVALID_ACTION = "Controleer het adres en probeer het opnieuw."
DOCUMENT_UNKNOWN = "Dit document staat niet in de index."
DOCUMENT_UNKNOWN_ACTION = "Stel uw vraag opnieuw; de bronnen worden dan bijgewerkt."
PAGE_UNKNOWN = "Deze bladzijde bestaat niet of is niet te tonen."
PAGE_UNKNOWN_ACTION = "Open de PDF zelf, of kies een andere bladzijde."
UPLOAD_REFUSED = "Bestanden sturen kan hier niet."
UPLOAD_REFUSED_ACTION = "Vraag de beheerder om het document toe te voegen."

# --- The shell --------------------------------------------------------------------------------------------------------

PROGRAM = "programmawijzer"
SETTINGS_HELP = (
    "Instellingen zijn omgevingsvariabelen: PW_DOCUMENTS, PW_DATA, PW_MODEL, PW_HOST, PW_PORT, PW_LOG_LEVEL, "
    "PW_FEEDBACK, PW_ADMIN_PASSWORD, PW_ADMIN_PASSWORD_FILE, PW_MAX_UPLOAD_MB, PW_TRUSTED_PROXIES, "
    "PW_LOG_TEXT, PW_TRACES, PW_LLM, PW_LLM_BASE_URL, PW_LLM_KEY_FILE, PW_LLM_SECONDS, PW_LLM_TOKENS, "
    "PW_LLM_TEMPERATURE. Wat ze doen staat in README.md."
)
INDEX_HELP = "Lees de PDF's en werk de index bij. Alleen wat veranderd is, wordt opnieuw verwerkt."
ASK_HELP = "Stel een vraag, of met --batch een reeks vragen."
SERVE_HELP = "Start de chat voor in de browser. Is er nog geen index, dan wordt die eerst gebouwd."
QUESTION_NAME = "VRAAG"
FILE_NAME = "BESTAND"
QUESTION_HELP = "De vraag, tussen aanhalingstekens."
JSON_HELP = "Geef het antwoord als JSON, één object per regel."
HISTORY_HELP = "Een eerdere vraag uit hetzelfde gesprek, de oudste eerst; te herhalen."
BATCH_HELP = "Bestand met per regel een JSON-object met id, question en history; - leest van de standaardinvoer."
LOCAL_HELP = "Zoek zelf in de index, ook als de dienst al draait."
HELP_WORDS = {
    "Usage:": "Gebruik:",
    "Options:": "Opties:",
    "Arguments:": "Argumenten:",
    "Commands:": "Opdrachten:",
    "[OPTIONS]": "[OPTIES]",
    "COMMAND [ARGS]...": "OPDRACHT [ARGUMENTEN]...",
    "Show this message and exit.": "Toon deze uitleg.",
    " <str>": "",
    "[default:": "[standaard:",
    "[required]": "[verplicht]",
}

STEPS = {
    "read": "Documenten lezen",
    "copy": "Documenten klaarzetten",
    "encode": "Passages verwerken",
    "fill": "Index vullen",
    "verify": "Index controleren",
}
INDEX_COLUMNS = ("Document", "Pagina's", "Passages")
INDEX_CURRENT = "De index is al bijgewerkt: {documents}, {passages} passages."
INDEX_DONE = "De index is klaar: {documents}, {passages} passages."
INDEX_REUSED = "Vectoren: {reused} hergebruikt, {encoded} nieuw."
INDEX_SKIPPED = "Overgeslagen: {count}."
ASKED = "Vraag {task.completed}"
LOADING = "Programmawijzer wordt geladen…"
SERVING = "Programmawijzer staat klaar op {address} (stoppen met Ctrl-C)."
SOURCE = "[{marker}] {title}, {place}"
CLOSEST = "- {document}, PDF-pagina {pages}"

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


def dutch_date(moment: datetime) -> str:
    """A date as Dutch people write it: "3 november 2026"."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def documents_counted(count: int) -> str:
    """A number of documents: "1 document", "4 documenten"."""
    return f"{count} document" if count == 1 else f"{count} documenten"


def based_on(documents: int, passages: int, built: datetime) -> str:
    """What the answers are based on."""
    number = f"{passages:,}".replace(",", ".")
    return f"Gebaseerd op {documents_counted(documents)} ({number} passages), bijgewerkt op {dutch_date(built)}."


def place(label: str, pages: tuple[int, ...]) -> str:
    """Where a citation stands: the printed label, and the physical page where that differs."""
    physical = ", ".join(map(str, pages))
    if label in ("", physical, "-".join(map(str, pages[:1] + pages[-1:]))):
        return f"bladzijde {physical}"
    return VIEWER_PLACE_PHYSICAL.format(label=label, page=physical)


def source_name(marker: str, title: str, where: str) -> str:
    """The name of a marker's button for who cannot see it."""
    return f"Bron {marker}: {title}, {where}"

"""What a user reads in the tabs Programma in beeld, Actielijst, Begrippen and Rondleiding."""

from __future__ import annotations

TAB_OUTLINE = "Programma in beeld"
TAB_ACTIONS = "Actielijst"
TAB_TERMS = "Begrippen"
TAB_TOUR = "Rondleiding"
LOADING = "Even laden…"
LOAD_FAILED = "Dit onderdeel is nu niet te tonen. Laad de pagina opnieuw."
PART_UNKNOWN = "Dit onderdeel staat niet in de index."
PART_UNKNOWN_ACTION = "Laad de pagina opnieuw; de documenten kunnen zijn bijgewerkt."

# --- Programma in beeld -----------------------------------------------------------------------------------------------

OUTLINE_HEADING = "Programma in beeld"
OUTLINE_INTRODUCTION = (
    "De indeling van de stukken. Klik op een vlak, of kies hieronder een kop in de lijst. "
    "U ziet dan de bladzijden, en de doelen en acties die eronder staan."
)
OUTLINE_DOCUMENT = "Document"
OUTLINE_FIGURE = "Indeling van {title} als vlakken. Dezelfde koppen staan als lijst onder de figuur."
OUTLINE_EMPTY = "Dit document heeft geen koppen."
OUTLINE_LIST = "Alle koppen als lijst"
OUTLINE_PAGES = "bladzijde {start} tot en met {end}"
OUTLINE_PAGE = "bladzijde {start}"
OUTLINE_CHOSEN = "Gekozen: {title}"
OUTLINE_OPEN = "Open de kop op {place}"
OUTLINE_BELOW = "Koppen hieronder"
OUTLINE_NOTHING = "Onder deze kop zijn geen doelen of acties gevonden."
OUTLINE_MORE = "Nog {count} meer: zie de Actielijst."
MATRIX_HEADING = "Overstijgende thema’s en de programma’s"
MATRIX_INTRODUCTION = (
    "Hoe vaak elk programma een thema noemt: het aantal zinnen met een van de woorden onder het thema. "
    "Dit is geteld in de tekst. Het is niet de matrix uit het document: "
    "de tekens daarin zijn getekend en niet te lezen. "
    "Klik op een getal voor de zinnen."
)
MATRIX_THEME = "Thema"
MATRIX_COLUMN = "Thema {number}"
MATRIX_WORDS = "gezocht op: {words}"
MATRIX_OPEN = "{count} zinnen over {theme} in {part}"
MATRIX_OPEN_ONE = "1 zin over {theme} in {part}"
MATRIX_FOUND = "{part} over {theme}"

# --- Actielijst -------------------------------------------------------------------------------------------------------

ACTIONS_HEADING = "Actielijst"
ACTIONS_INTRODUCTION = (
    "Wat de stukken beloven: doelen, acties, projecten en opgaven, woord voor woord uit de documenten. "
    "De lijst is automatisch gemaakt uit lijsten en zinnen. Kijk bij twijfel in de bron."
)
KINDS = {"actie": "Actie", "doel": "Doel", "project": "Project", "opgave": "Opgave"}
KINDS_PLURAL = {"doel": "Doelen", "actie": "Acties", "project": "Projecten", "opgave": "Opgaven"}
KIND_HELP = (
    "Een opgave is een punt uit een lijst onder een programmalijn, zonder dat er staat of het een doel of een actie is."
)
ACTIONS_SEARCH = "Zoek in de lijst"
ACTIONS_PART = "Programma"
ACTIONS_KIND = "Soort"
ACTIONS_ALL_PARTS = "Alle programma’s"
ACTIONS_ALL_KINDS = "Alle soorten"
ACTIONS_FOUND = "{count} gevonden"
ACTIONS_SHOWN = "{first} tot en met {last} van {count}"
ACTIONS_NONE = "Niets gevonden. Probeer een ander woord of een ander filter."
ACTIONS_SENTENCE = "uit lopende tekst"
ACTIONS_UNDER = "bij: {context}"
ACTIONS_PREVIOUS = "Vorige"
ACTIONS_NEXT = "Volgende"
ACTIONS_PAGING = "Bladeren door de lijst"
ACTIONS_EXCEL = "Download voor Excel"
ACTIONS_CSV = "Download als CSV"
EXPORT_NAME = "actielijst"
EXPORT_COLUMNS = (
    "Nummer",
    "Soort",
    "Tekst",
    "Hoort bij",
    "Programma",
    "Programmalijn of kop",
    "Document",
    "Bladzijde",
    "Link",
)
EXPORT_TITLE = "Actielijst"

# --- Begrippen --------------------------------------------------------------------------------------------------------

TERMS_HEADING = "Begrippen"
TERMS_INTRODUCTION = "Afkortingen en begrippen, met de zin uit de stukken die zegt wat ze betekenen."
TERMS_SEARCH = "Zoek een begrip"
TERMS_FOUND = "{count} begrippen"
TERMS_FOUND_ONE = "1 begrip"
TERMS_NONE = "Dit begrip staat er niet bij. Stel uw vraag in het tabblad Vragen."
TERMS_UNEXPLAINED = "De stukken gebruiken deze afkorting, maar leggen haar niet uit."
TERMS_USES = "Komt voor op"
TIP = ": {meaning} ({where})"

# --- Rondleiding ------------------------------------------------------------------------------------------------------

TOUR_HEADING = "Rondleiding"
TOUR_INTRODUCTION = "Voor wie nieuw is: {count} vragen die u door het programma leiden, met antwoord en bron."
TOUR_STEP = "Stap {step} van {count}"
TOUR_PREVIOUS = "Vorige stap"
TOUR_NEXT = "Volgende stap"
TOUR_STEPS = "Alle stappen"
TOUR_NONE = "Bij deze documenten is geen rondleiding te maken. Stel uw vraag in het tabblad Vragen."
TOUR_OVER_ALL = ("Welke {number} {label}’s zijn er?", "Welke {label}’s zijn er?")
TOUR_LINES = "Welke {label}en heeft {title}?"
PLURAL_EN = ("lijn", "ing", "punt", "werk")  # words that take -en without another change
TOUR_GOALS = ("Wat zijn de doelen van {title}?", "Wat is de ambitie van {title}?")
TOUR_ACTIONS = "Wat gaan we doen in {title}?"
TOUR_ACTIONS_OF_LINE = "Wat gaan we doen bij {title}?"
TOUR_OF_LINE = ("Wat is het doel van {title}?", "Waar gaat {title} over?")
TOUR_MEANS = "Wat betekent {name}?"
NUMBERS = dict(enumerate("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()))


def counted(count: int, one: str, many: str) -> str:
    """A number of things in words: one where count is 1, else many with {count} filled in."""
    return one if count == 1 else many.replace("{count}", str(count))

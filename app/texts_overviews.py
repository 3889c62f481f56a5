"""What a user reads in the tab Overzichten, and of overviews in the chat and on the shell."""

from __future__ import annotations

from app.overviews.types import Aspect, Difference, Fate, Length

TAB_OVERVIEWS = "Overzichten"
OVERVIEWS_INTRODUCTION = "Overzichten van hele stukken of programma’s, met de bladzijde bij elke zin."
OVERVIEWS_VERBATIM = "Alles staat er in de woorden van de stukken zelf."
OVERVIEWS_WRITTEN = (
    "Een taalmodel schrijft mee. Elke zin is nagekeken: wat de stukken niet ondersteunen, staat er niet."
)
BUSY = "Het overzicht wordt gemaakt…"
BUSY_WRITING = "Het overzicht wordt gemaakt. Met een taalmodel kan dat een minuut duren…"
IN_SOURCES = "De punten uit de stukken zelf"
MORE = "en nog {count} in de Actielijst"
MORE_SENTENCE = "En nog {count} in de Actielijst."
TOO_FEW = "Hiervoor zijn twee stukken of programma’s nodig. Er is er nu maar één."
NOTHING = "Hierover is in dit onderdeel niets gevonden."

# --- Samenvatten ------------------------------------------------------------------------------------------------------

SUMMARY_HEADING = "Samenvatten"
SUMMARY_INTRODUCTION = (
    "Kies een stuk of een onderdeel. U krijgt wat er het meest toe doet, in de volgorde van het stuk."
)
SUMMARY_PART = "Stuk of onderdeel"
SUMMARY_LENGTH = "Lengte"
SUMMARY_BUTTON = "Vat samen"
SUMMARY_OF = "Samenvatting van {part}"
SUMMARY_WHOLE = "Het hele stuk"
SUMMARY_COUNTED = "Op basis van {sentences} zinnen, bladzijde {start} tot en met {end}."
SUMMARY_COUNTED_ONE_PAGE = "Op basis van {sentences} zinnen, bladzijde {start}."
SUMMARY_EMPTY = "In dit onderdeel staat geen tekst om samen te vatten. Kies het onderdeel erboven, of een ander."
LENGTHS = {Length.SHORT: "Kort", Length.LONG: "Uitgebreid"}

# --- Vergelijken ------------------------------------------------------------------------------------------------------

COMPARE_HEADING = "Vergelijken"
COMPARE_INTRODUCTION = "Kies twee programma’s. U ziet ze naast elkaar, en wat ze delen."
COMPARE_FIRST = "Eerste programma"
COMPARE_SECOND = "Tweede programma"
COMPARE_BUTTON = "Vergelijk"
COMPARED = "{first} en {second} vergeleken"
COMPARE_SAME = "Dat is twee keer hetzelfde."
COMPARE_SAME_ACTION = "Kies twee verschillende programma’s of stukken."
REFERRING = "Wat ze over elkaar zeggen"
REFERRING_NONE = "{part} noemt {other} niet."
THEMES = "Overstijgende thema’s die beide noemen"
SHARED = "Woorden en namen die beide gebruiken"
SHARED_NONE = "Er zijn geen opvallende woorden die beide gebruiken."
OWN_HEADING = "Wat maar één van beide noemt"
COUNTED = "{first} en {second} keer"
OWN_COUNTED = "{count} zinnen"

# --- Verschillen ------------------------------------------------------------------------------------------------------

CHANGES_HEADING = "Verschillen"
CHANGES_INTRODUCTION = (
    "Kies twee stukken, bijvoorbeeld een persbericht en het programma, of een oude en een nieuwe versie. "
    "Bij elke zin van het eerste stuk ziet u wat het tweede daarover zegt."
)
CHANGES_FIRST = "Eerste stuk"
CHANGES_SECOND = "Tweede stuk"
CHANGES_BUTTON = "Toon de verschillen"
CHANGED = "{first} naast {second}"
CHANGES_MARKS = "Onderstreepte woorden staan niet, of anders, in de andere zin."
CHANGES_ONLY_FIRST = "Alleen in {first}"
CHANGES_ONLY_SECOND = "Alleen in {second}"
CHANGES_ADDED = "Wat alleen in {second} staat, per onderdeel"
CHANGES_ADDED_MORE = "Nog {count} zinnen in dit onderdeel."
CHANGES_SAME = "{count} gelijke zinnen"
CHANGES_SAME_ONE = "1 gelijke zin"
CHANGES_NONE = "Er zijn geen verschillen: beide stukken hebben dezelfde zinnen."
NO_SECTION = "Zonder kop"
FATES = {
    Fate.SAME: "Gelijk",
    Fate.CHANGED: "Anders",
    Fate.RELATED: "Andere zin over hetzelfde",
    Fate.REMOVED: "Alleen in het eerste stuk",
    Fate.ADDED: "Alleen in het tweede stuk",
}
DIFFERENCES = {
    Difference.NUMBER: "ander getal",
    Difference.DATE: "andere datum of ander jaartal",
    Difference.NAME: "andere naam",
    Difference.NEGATION: "wel of geen ontkenning",
    Difference.WORDING: "andere woorden",
}

# --- Kopjes -----------------------------------------------------------------------------------------------------------

ASPECTS = {
    Aspect.SUBJECT: "Waar gaat het over",
    Aspect.GOALS: "Doelen",
    Aspect.LINES: "Onderdelen",
    Aspect.ACTIONS: "Wat er gaat gebeuren",
    Aspect.PROJECTS: "Projecten",
    Aspect.TASKS: "Opgaven",
    Aspect.PARTNERS: "Met wie",
}

# --- Opdrachten aan het taalmodel -------------------------------------------------------------------------------------

SUMMARY_TASK = "Vat dit deel van “{part}” samen in hoogstens {sentences} zinnen (deel {number} van {count})."
COMPARISON_TASK = "Vergelijk “{first}” met “{second}” op dit punt: {aspect}. Schrijf hoogstens {sentences} zinnen."

# --- In de chat en op de opdrachtregel --------------------------------------------------------------------------------

QUESTION_SUMMARY = "Geef een {length} samenvatting van {part}."
QUESTION_COMPARISON = "Vergelijk {first} met {second}."
QUESTION_CHANGES = "Wat zijn de verschillen tussen {first} en {second}?"
LENGTH_WORDS = {Length.SHORT: "korte", Length.LONG: "uitgebreide"}

BESIDE = "- {title}: {text} {marks}"
COUNTS = (
    "Van de zinnen: {same} gelijk, {changed} anders, {related} met een andere zin over hetzelfde, "
    "{removed} alleen in het eerste stuk, {added} alleen in het tweede stuk."
)


def counts_told(counts: dict[Fate, int]) -> str:
    """How many sentences had which fate, in one sentence of Dutch."""
    return COUNTS.format(
        **{name: counts.get(Fate[name.upper()], 0) for name in ("same", "changed", "related", "removed", "added")}
    )

"""Why a question was answered or refused, in Dutch."""

from __future__ import annotations

EXPLAIN_HELP = "Toon daarna waarom er zo is geantwoord: vindplaatsen, scores en wat de doorslag gaf."
SUMMARY = "Waarom dit antwoord?"
LOADING = "De uitleg wordt gemaakt…"
FAILED = "De uitleg is nu niet te geven. Klap dit dicht en weer open om het opnieuw te proberen."

OUT_OF_SCOPE = "Er is niet gezocht: dit is geen vraag die de documenten kunnen beantwoorden."
NOTHING_FOUND = "Geweigerd: er is geen enkele passage gevonden."
ANSWERED = (
    "Beantwoord: de kans dat het beste stuk tekst de vraag beantwoordt, is geschat op {probability} %. "
    "Vanaf {threshold} % wordt er geantwoord."
)
REFUSED = (
    "Geweigerd: de kans dat het beste stuk tekst de vraag beantwoordt, is geschat op {probability} %. "
    "Pas vanaf {threshold} % wordt er geantwoord."
)
WORDS = "Gezocht met de woorden: {words}."
UNKNOWN_WORDS = "Deze woorden staan niet in de documenten: {words}."
FOR = "Pleit voor een antwoord"
AGAINST = "Pleit tegen een antwoord"
HITS = "Gevonden passages"
HIT_COLUMNS = ("passage", "betekenis van woorden", "trefwoorden", "score")
HITS_LEGEND = (
    "Drie zoekers stellen passages voor: naar de betekenis van de hele passage, naar de betekenis van elk woord, en "
    "naar trefwoorden. De getallen zijn de plaats in elke zoeker; de score telt die op."
)
SEARCHES = ("dense", "word", "keyword")
CANDIDATES = "Beste stukken tekst"
CANDIDATE = "score {score}, {kind}"
CANDIDATES_LEGEND = "Wat elk stuk onderscheidde van de andere stukken; + is meer dan gemiddeld, − is minder."
REJECTED = "Zinnen van het taalmodel die niet worden getoond, met de reden"
KINDS = {"sentence": "zin", "item": "onderdeel van een opsomming", "list": "opsomming", "outline": "kopjes"}
PLACE = "{title}, bladzijde {label}"
NONE = "–"

FEATURES = {
    # how it was found
    "similarity": "gelijkenis van betekenis met de vraag",
    "similarity_lag": "dicht bij het stuk dat in betekenis het meest lijkt",
    "passage_similarity": "gelijkenis van betekenis van de hele passage",
    "passage_lag": "dicht bij de passage die in betekenis het meest lijkt",
    "score": "score van het zoeken",
    "keyword_rank": "hoog bij het zoeken op woorden",
    "dense_rank": "hoog bij het zoeken op betekenis",
    "agreement": "de zoekers zijn het eens",
    "no_keyword": "niet gevonden bij het zoeken op woorden",
    "meaning": "woorden die hetzelfde betekenen als die van de vraag",
    "meaning_lag": "dicht bij het stuk waarvan de woorden het meest hetzelfde betekenen",
    "meaning_own": "woorden van dezelfde betekenis in de tekst zelf",
    "meaning_own_lag": "dicht bij het stuk dat zelf de meeste woorden van dezelfde betekenis heeft",
    "meaning_together_lag": "dicht bij het stuk dat met titels samen het dichtst bij de woorden komt",
    "meaning_of_titles": "woorden van dezelfde betekenis in de titels erboven",
    # words of the question
    "covered": "woorden van de vraag staan in de tekst zelf",
    "covered_with_titles": "woorden van de vraag staan in de tekst of de titels erboven",
    "covered_by_passage": "woorden van de vraag staan in de passage",
    "covered_by_title": "woorden van de vraag staan in de titels erboven",
    "covered_by_last_title": "woorden van de vraag staan in de titel direct erboven",
    "covered_by_document": "woorden van de vraag staan in de titel van het document",
    "covered_by_leadin": "woorden van de vraag staan in de aanhef van de opsomming",
    "covered_by_items": "woorden van de vraag staan in de opsomming",
    "covered_with_before": "woorden van de vraag staan in de tekst, de titels of de zin ervoor",
    "covered_by_before": "woorden van de vraag staan in de zin ervoor",
    "most_telling_missed": "een veelzeggend woord van de vraag ontbreekt",
    # form
    "is_list": "het is een opsomming",
    "is_outline": "het zijn kopjes",
    "is_item": "het is een onderdeel van een opsomming",
    "length": "lengte van de tekst",
    "very_short": "heel korte tekst",
    "points_ahead": "de tekst kondigt alleen aan wat volgt",
    "opens_passage": "de passage begint ermee",
    "is_question": "de tekst is zelf een vraag",
    "refers_back": "de tekst begint met een verwijzing",
    # what was asked for
    "number_given": "er staat een getal, zoals gevraagd",
    "number_missing": "er staat geen getal, terwijl dat gevraagd is",
    "number_listed": "een opsomming, terwijl een getal of datum gevraagd is",
    "date_given": "er staat een tijd, zoals gevraagd",
    "date_missing": "er staat geen tijd, terwijl die gevraagd is",
    "why_given": "er staat een reden, zoals gevraagd",
    "why_missing": "er staat geen reden, terwijl die gevraagd is",
    "reason_listed": "een opsomming, terwijl een reden gevraagd is",
    "who_given": "er staat een naam of partij, zoals gevraagd",
    "who_missing": "er staat geen naam of partij, terwijl die gevraagd is",
    "where_given": "er staat een plaats, zoals gevraagd",
    "where_missing": "er staat geen plaats, terwijl die gevraagd is",
    "definition_given": "er staat een omschrijving, zoals gevraagd",
    "definition_missing": "er staat geen omschrijving, terwijl die gevraagd is",
    "definition_listed": "een opsomming, terwijl een omschrijving gevraagd is",
    "spells_out": "de afkorting staat er voluit",
    "list_given": "een opsomming, zoals gevraagd",
    "list_missing": "geen opsomming, terwijl die gevraagd is",
    "list_unasked": "een opsomming, terwijl die niet gevraagd is",
    "list_announced": "de gevraagde opsomming heeft een aanhef",
    "list_only_announced": "de gevraagde opsomming wordt alleen aangekondigd",
    "outline_given": "kopjes als antwoord op de gevraagde opsomming",
    "count_right": "zoveel onderdelen als gevraagd",
    "count_wrong": "een ander aantal onderdelen dan gevraagd",
    # the judge: the best piece of text and the whole field
    "best_score": "score van het beste stuk tekst",
    "lead": "voorsprong op de andere stukken",
    "unknown": "deel van de vraag dat de documenten niet kennen",
    "most_telling_unknown": "een veelzeggend woord dat de documenten niet kennen",
    "half_known": "woorden die de documenten maar half kennen",
    "covered_by_three": "woorden van de vraag staan in de beste drie stukken",
    "meaning_together": "tekst en titels samen komen in betekenis bij de woorden van de vraag",
    "meaning_of_passage": "de passage komt in betekenis bij de woorden van de vraag",
    "meaning_least": "ook het veelzeggende woord dat het verst weg blijft, is dichtbij",
    "meaning_missed": "een veelzeggend woord komt in betekenis niet terug",
    "meaning_missed_anywhere": "een veelzeggend woord komt nergens in betekenis terug",
    "focus": "de vraag noemt waar zij naar vraagt",
    "focus_unknown": "de documenten kennen het gevraagde woord niet",
    "focus_covered": "het gevraagde woord staat in de tekst",
    "focus_meaning": "het gevraagde komt in betekenis terug",
    "name_unknown": "een naam uit de vraag staat niet in de documenten",
    "name_missed": "een naam uit de vraag staat niet in de passage",
    # what the answer must have
    "demands_amount": "er wordt naar een bedrag gevraagd",
    "demands_quantity": "er wordt naar een aantal gevraagd",
    "demands_time": "er wordt naar een tijdstip of termijn gevraagd",
    "demands_full_name": "er wordt gevraagd waar een afkorting voor staat",
    "demands_name": "er wordt gevraagd hoe iets heet",
    "demands_identity": "er wordt gevraagd wie iemand is",
    "demands_actor": "er wordt gevraagd wie iets doet",
    "demands_members": "er wordt gevraagd welke organisaties, plaatsen of projecten het zijn",
    "demands_outcome": "er wordt naar een uitkomst gevraagd",
    "demands_detail": "er wordt gevraagd hoe het precies zit",
    "demands_contact": "er wordt naar een adres of nummer gevraagd",
    "demands_personal": "de vraag gaat over iemand zelf",
    "demands_service": "de vraag is hoe iemand iets regelt",
    "demands_decision": "de vraag laat zich met ja of nee beantwoorden",
    "unmet_amount": "er staat geen bedrag, terwijl dat gevraagd is",
    "unmet_quantity": "er staat geen getal bij wat er geteld moet worden",
    "unmet_time": "er staat geen tijdstip of termijn, terwijl die gevraagd is",
    "unmet_full_name": "de afkorting staat nergens voluit",
    "unmet_name": "er staat geen naam, terwijl die gevraagd is",
    "unmet_identity": "er staat niet wie het is",
    "unmet_actor": "er staat niet wie het doet",
    "unmet_members": "er worden geen namen genoemd, terwijl die gevraagd zijn",
    "unmet_outcome": "er staat geen uitkomst, terwijl die gevraagd is",
    "names_property": "de gevraagde eigenschap wordt genoemd",
    "states_property": "er staat wat de gevraagde eigenschap is",
    "counted": "er staat een getal in de buurt van wat er geteld moet worden",
    "counted_near": "er staat een getal vlak bij wat er geteld moet worden",
    "told": "de tekst zegt meer dan de vraag zelf",
    "number_absent": "een getal uit de vraag staat niet in de passage",
    "phrase_missed": "een naam uit de vraag staat zo niet in de passage",
    "phrase_unknown": "een naam uit de vraag staat zo nergens in wat gevonden is",
    "words": "aantal woorden van de vraag",
    "foreign": "de vraag is in een andere taal",
    "foreign_covered": "andere taal, en de woorden staan in de tekst",
    "foreign_unknown": "andere taal, en woorden die de documenten niet kennen",
    "asked_number": "er wordt naar een getal gevraagd",
    "asked_date": "er wordt naar een tijd gevraagd",
    "asked_who": "er wordt naar een persoon of partij gevraagd",
    "asked_where": "er wordt naar een plaats gevraagd",
    "asked_why": "er wordt naar een reden gevraagd",
    "asked_definition": "er wordt naar een omschrijving gevraagd",
    "asked_list": "er wordt naar een opsomming gevraagd",
}


def feature(name: str) -> str:
    """A feature in words; its own name where there are none, so that an explanation never fails."""
    return feature_words(name) or name.replace("_", " ")


def feature_words(name: str) -> str:
    """A feature in words, or nothing where the table lacks it."""
    if name in FEATURES:
        return FEATURES[name]
    if name.startswith("missing_"):
        return FEATURES.get(f"{name.removeprefix('missing_')}_missing", "")
    words = FEATURES.get(name.removeprefix("top_"), "") if name.startswith("top_") else ""
    return f"beste stuk tekst: {words}" if words else ""


def signed(effect: float) -> str:
    """An effect with its sign and a Dutch decimal comma: "+1,2"."""
    return f"{'+' if effect >= 0 else '−'}{abs(effect):.1f}".replace(".", ",")


def decimal(value: float) -> str:
    """A number with two decimals and a Dutch decimal comma."""
    return f"{value:.2f}".replace(".", ",")

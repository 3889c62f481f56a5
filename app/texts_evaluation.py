"""What an evaluation prints: Dutch in the shell, English in the README, which is English."""

from __future__ import annotations

WIDTH = 110  # characters that the table of figures needs
EVALUATE_HELP = "Meet de antwoorden op een set vragen waarvan het antwoord bekend is."
SET_NAME = "SET"
SET_HELP = "Bestand met per regel een vraag als JSON-object; de velden staan in docs/evaluatie.md."
SPLIT_NAME = "DEEL"
SPLIT_HELP = "Deel van de set: test, fit, een ander deel dat in de set voorkomt, of all voor alles."
NAME = "NAAM"
KEEP_HELP = "Bewaar deze meting onder een naam."
AGAINST_HELP = "Vergelijk met deze bewaarde meting; anders met de laatste van dezelfde set en hetzelfde deel."
REQUIRE_NAME = "EISEN"
REQUIRE_HELP = "Eisen, zoals hit@5=0.95,refused=0.85; wordt er een niet gehaald, dan is de uitkomst 1."
ANSWERS_HELP = "Schrijf alle antwoorden als JSON, één per regel, in dit bestand."
BESIDE_HELP = "Meet ook de antwoorden in dit bestand, van een ander systeem op dezelfde vragen."
README_HELP = "Zet de cijfers in dit bestand, tussen <!-- figures --> en <!-- /figures -->."

MEASURES = {
    "hit@1": "hit@1",
    "hit@5": "hit@5",
    "correct": "juist",
    "citation": "bron",
    "verbatim": "letterlijk",
    "refused": "geweigerd",
    "false_refusal": "onterecht",
    "words_median": "woorden",
    "words_p95": "p95",
    "seconds_median": "s",
}
LEGEND = (
    "hit@1, hit@5: bewijs bij de eerste 1 of 5 vindplaatsen. bron: bronnen op een bladzijde met bewijs. letterlijk:"
    " bronnen die er woord voor woord staan. onterecht: geweigerd terwijl het antwoord er staat. woorden, p95: lengte"
    " van een antwoord, mediaan en 95e percentiel. s: mediaan in seconden. De andere getallen zijn procenten."
)
KIND = "soort"
COUNT = "n"
TOGETHER = "samen"
KINDS = {
    "number": "getal",
    "date": "datum",
    "definition": "begrip",
    "list": "opsomming",
    "fact": "feit",
    "section": "onderdeel",
    "why": "waarom",
    "who": "wie",
    "yesno": "ja of nee",
    "lay": "alledaags",
    "document": "document",
    "cross": "dwars erdoor",
    "followup": "vervolgvraag",
    "language": "andere taal",
    "typo": "tikfouten",
    "none": "niet in de stukken",
    "inject": "opdracht",
}
MISSES = {
    "not_retrieved": "niet gevonden",
    "not_chosen": "gevonden, niet gekozen",
    "incomplete": "juiste bladzijde, onvolledig antwoord",
    "wrongly_refused": "gevonden, ten onrechte geweigerd",
    "wrongly_answered": "ten onrechte beantwoord",
}
TITLE = "{set}, deel {split}: {count} vragen"
MISSES_TITLE = "Missers: {count}"
MISS_LINE = "{id} {question}"
EARLIER = "eerder gevraagd: {history}"
ANSWERED = "antwoord: {text}"
REFUSED = "geweigerd"
EXPECTED = "verwacht: {keys} in {places}"
EXPECTED_REFUSAL = "verwacht: een weigering"
COMPARED = "Vergeleken met {name} ({made}, index {index}, code {code})"
BETTER = "beter: {ids}"
WORSE = "slechter: {ids}"
SAME = "geen vraag veranderd"
THIS_RUN = "Deze meting: {made}, index {index}, code {code}"
KEPT = "Bewaard als {name}."
BELOW = "Niet gehaald: {bars}."
BELOW_PART = "{name} {value:.3f} (eis {bar:g})"
BESIDE_TITLE = "Ernaast: {name}"
ASKING = "Vragen stellen"

PRODUCT = "Programmawijzer"
README_MEASURE = "measure"
README_MEASURES = {
    "hit@1": "the first hit is on a page with the evidence (hit@1)",
    "hit@5": "one of the first five hits is (hit@5)",
    "correct": "answerable questions that are answered correctly, with a right page",
    "citation": "citations that point at the evidence",
    "verbatim": "citations that stand word for word in the PDF",
    "refused": "questions without an answer that are refused",
    "false_refusal": "answerable questions that are refused all the same",
    "words_median": "words of an answer, median",
    "words_p95": "words of an answer, 95th percentile",
}
README_MADE = (
    "Made on {date} by `programmawijzer evaluate {set} --split {split}` on {count} questions, {unanswerable} of them"
    " without an answer in the documents (index `{index}`, code `{code}`)."
)


def figure(name: str, value: float) -> str:
    """A figure as people read it: a share in whole per cents, words whole, seconds with two decimals."""
    if name.startswith("words"):
        return f"{value:.0f}"
    return f"{value:.2f}" if name.startswith("seconds") else f"{100 * value:.0f}"


def figure_with_unit(name: str, value: float) -> str:
    """A figure that stands by itself."""
    return figure(name, value) + ("" if name.startswith(("words", "seconds")) else " %")

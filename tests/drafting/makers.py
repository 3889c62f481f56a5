"""Records of answers for the tests of drafts."""

from app.records import AnswerRecord, Closest, Source

PASSAGE = "De provincie bouwt 26.550 woningen. Daarvan staan er 4.000 in het noorden."


def source(marker: str = "B1", **changes: object) -> Source:
    """A source on pages 51 and 53 of a plan."""
    fields = {"document": "plan.pdf", "title": "Plan [2024] voor *wonen*", "pages": (51, 53), "label": "51, 53"}
    words = {"section": ("Ruimte", "Wonen"), "passage": PASSAGE}
    return Source.model_validate({"marker": marker, **fields, **words, **changes})


def answered(text: str, question: str = "Hoeveel huizen bouwt de provincie?", **changes: object) -> AnswerRecord:
    """The record of an answer with one source."""
    fields = {"question": question, "answered": True, "text": text, "citations": (source(),)}
    return AnswerRecord.model_validate({**fields, **changes})


def refused(question: str = "Wat kost een paspoort?") -> AnswerRecord:
    """The record of a refusal with one passage nearby."""
    closest = (Closest(document="plan.pdf", pages=(3,)),)
    text = "Dat staat niet in de stukken."
    return AnswerRecord(question=question, answered=False, text=text, citations=(), hits=closest)

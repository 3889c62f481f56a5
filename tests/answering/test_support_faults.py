"""What makes the support check reject a sentence whose words all stand in the passage, on made passages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.answering.support import Evidence, Reason, SupportCheck
from app.answering.support.negation import limits, negated
from app.answering.support.vocabulary import Vocabulary
from app.composition import build_support_check
from index.abbreviations import Abbreviation
from index.encoder import SentenceEncoder
from index.words import Analyzer, words

TITLE = "Jaarplan Waterstad 2031"


def passage(*lines: str, section: str = "Programma Sport") -> Evidence:
    return Evidence("B1", "\n".join(lines), (section,), TITLE)


@pytest.fixture(scope="module")
def check(encoder: SentenceEncoder) -> SupportCheck:
    return build_support_check(encoder)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(Analyzer())


@pytest.mark.parametrize(
    ("sentence", "text", "reason"),
    [
        ("Het aantal leden van de zwemclub neemt toe.", "Het aantal leden van de zwemclub neemt af.", Reason.DIRECTION),
        ("De kosten van het zwembad dalen.", "De kosten van het zwembad zijn gestegen.", Reason.DIRECTION),
        ("Het zwembad wordt gesloopt.", "Het zwembad krijgt een nieuw dak.", Reason.NEGATION),
        ("De zwemclub staakt de lessen.", "De zwemclub geeft lessen aan kinderen.", Reason.NEGATION),
        ("De club traint zonder vrijwilligers.", "De club traint met vrijwilligers.", Reason.NEGATION),
        ("Er komen geen nieuwe leden.", "Er komen weinig nieuwe leden.", Reason.NEGATION),
        ("De jeugd zwemt alleen op zaterdag.", "De jeugd zwemt op zaterdag.", Reason.NEGATION),
        ("Het bad is voltooid.", "De gemeente wil het bad in 2033 voltooien.", Reason.MODALITY),
        (
            "De lessen worden gegeven door de zwembond.",
            "De lessen worden gegeven door vrijwilligers van de club; de zwembond leidt hen op.",
            Reason.DIRECTION,
        ),
        (
            "De club verhuist van het meer naar de stad.",
            "De club verhuist van de stad naar het meer.",
            Reason.DIRECTION,
        ),
    ],
)
def test_a_sentence_that_turns_the_passage_round_is_caught(
    check: SupportCheck, sentence: str, text: str, reason: Reason
) -> None:
    verdict = check.check(sentence, [passage(text)])
    assert not verdict.supported
    assert reason in verdict.reasons


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("De vereniging neemt deel aan de landelijke zwemdag.", "De vereniging doet mee aan de landelijke zwemdag."),
        ("De club droeg de helft van de kosten bij.", "De club heeft de helft van de kosten bijgedragen."),
        ("De gemeente kan het onderhoud niet alleen doen.", "De gemeente kan het onderhoud niet alleen doen."),
        ("De lessen worden door vrijwilligers gegeven.", "Vrijwilligers geven de lessen."),
        ("Het bad verbruikt in een jaar 1,2 GWh.", "Het bad verbruikt in een jaar 1.200 MWh."),
        ("Het kost € 2.500.000.", "Het kost 2,5 miljoen euro."),
        ("Het plan loopt vier jaar.", "Het plan loopt van 2031 tot en met 2034."),
        ("Er is meer ruimte om mensen te leren zwemmen.", "Er is meer ruimte om te leren zwemmen."),
        ("Het Rijk geeft lessen.", "Het Rijksfonds geeft lessen."),
        ("Het gaat om zwemmen in plaats van duiken.", "Het gaat om zwemmen i.p.v. duiken."),
    ],
)
def test_the_same_in_other_words_is_kept(check: SupportCheck, sentence: str, text: str) -> None:
    assert check.check(sentence, [passage(text)]).reasons == ()


def test_an_abbreviation_counts_as_its_full_name(check: SupportCheck) -> None:
    known = (Abbreviation("NZB", "Nederlandse Zwembond"),)
    plain = passage("De Nederlandse Zwembond betaalt de lessen van de club.")
    sentence = "De NZB betaalt de lessen van de club."
    assert not check.check(sentence, [plain]).supported
    verdict = check.check(sentence, [replace(plain, abbreviations=known)])
    assert verdict.supported
    assert verdict.sentence == sentence


def test_a_sentence_on_one_programme_does_not_rest_on_another_that_mentions_it(check: SupportCheck) -> None:
    text = "De zwemlessen sluiten aan bij de opgave in het programma Vervoer."
    sentence = "Het programma Vervoer biedt zwemlessen die bij de opgave aansluiten."
    assert Reason.NAME in check.check(sentence, [passage(text)]).reasons


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("droegen", "dragen"), ("aangelegd", "aanleggen"), ("woningen", "woning"), ("gebleken", "blijken")],
)
def test_words_have_a_dictionary_form(vocabulary: Vocabulary, word: str, lemma: str) -> None:
    assert vocabulary.lemma(word) == lemma


def test_the_ways_of_a_line_exclude_each_other_and_forms_and_compounds_count(vocabulary: Vocabulary) -> None:
    growth, shrinking = vocabulary.poles("bevolkingsgroei"), vocabulary.poles("gekrompen")
    axes = {axis for axis, _ in growth} & {axis for axis, _ in shrinking}
    assert axes
    assert not growth & shrinking


def test_separable_verbs_are_put_together(vocabulary: Vocabulary) -> None:
    rising = {pole for _, pole in vocabulary.pointing(tuple(words("Het aantal leden neemt toe")))}
    assert vocabulary.poles("toename") <= rising
    assert not vocabulary.poles("afname") & rising


@pytest.mark.parametrize(
    ("text", "denies"),
    [("De club is niet alleen voor jongeren.", 0), ("De club kan dit niet alleen doen.", 1), ("Nooit.", 1), ("Ja.", 0)],
)
def test_niet_alleen_denies_only_before_a_verb(text: str, denies: int) -> None:
    assert len(negated(words(text))) == denies


def test_alleen_limits_and_niet_alleen_does_not() -> None:
    assert limits(words("Alleen leden zwemmen."))
    assert not limits(words("Niet alleen leden zwemmen."))

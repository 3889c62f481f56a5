"""What became of each sentence of one document in another."""

from __future__ import annotations

import pytest

from app.overviews.changes import find_changes
from app.overviews.differences import differences, equal, facts_marked, marked
from app.overviews.parts import named_part
from app.overviews.telling import changes_text
from app.overviews.types import Difference, Fate

from ..ingest.squeeze import squeeze


def changes_between(overviews, first, second):
    parts = [named_part(overviews.parts, name) for name in (first, second)]
    return find_changes(overviews.index, overviews.shelf, *parts)


def told(changes, fate):
    return [one for section in (*changes.sections, *changes.added) for one in section.changes if one.fate is fate]


def marks(side):
    return [span.text.strip() for span in side.spans if span.changed]


def test_a_newer_version_shows_the_changed_number_the_removed_and_the_added_sentence(versions):
    changes = changes_between(versions, "plan-oud.pdf", "plan-nieuw.pdf")
    assert changes.counts == {Fate.SAME: 3, Fate.CHANGED: 1, Fate.REMOVED: 1, Fate.ADDED: 1}
    (changed,) = told(changes, Fate.CHANGED)
    assert changed.differences == (Difference.NUMBER,)
    assert (marks(changed.first), marks(changed.second)) == (["400"], ["600"])
    assert told(changes, Fate.REMOVED)[0].first.text.startswith("Bewoners mogen meedenken")
    assert told(changes, Fate.ADDED)[0].second.text.startswith("Het waterschap meet")


def test_the_other_way_round_removed_and_added_change_places(versions):
    changes = changes_between(versions, "plan-nieuw.pdf", "plan-oud.pdf")
    assert told(changes, Fate.REMOVED)[0].first.text.startswith("Het waterschap meet")
    assert told(changes, Fate.ADDED)[0].second.text.startswith("Bewoners mogen meedenken")


def test_a_document_beside_itself_has_no_differences(versions):
    changes = changes_between(versions, "plan-oud.pdf", "plan-oud.pdf")
    assert set(changes.counts) == {Fate.SAME}


def test_changes_are_told_under_the_heading_that_they_stand_under(versions):
    changes = changes_between(versions, "plan-oud.pdf", "plan-nieuw.pdf")
    assert [section.path[-1] for section in changes.sections] == ["Bomen", "Water"]
    assert [section.path[-1] for section in changes.added] == ["Water"]


def test_every_side_is_cited_word_for_word_from_its_own_document(overviews, printed):
    changes = changes_between(overviews, "Persbericht.pdf", "Uitvoeringsprogramma-2024-2027.pdf")
    known = {one.marker: one for one in changes.citations}
    for section in (*changes.sections, *changes.added[:5]):
        for change in section.changes:
            for side, part in ((change.first, changes.first), (change.second, changes.second)):
                if side is None:
                    continue
                cited = [known[marker] for marker in side.markers]
                assert {one.document for one in cited} == {part.document}
                assert squeeze(side.text) == "".join(map(squeezed_citation, cited))
                assert all(squeezed_citation(one) in printed(one) for one in cited)


def squeezed_citation(citation):
    """Without the sign of a list item, which is no part of the sentence."""
    words = citation.passage.split(" ", 1)
    listed = len(words) > 1 and len(words[0]) < 3 and words[0].endswith(".")
    return squeeze(words[1] if listed else citation.passage)


def test_the_press_release_is_found_again_in_the_programme_in_other_words(overviews):
    changes = changes_between(overviews, "Persbericht.pdf", "Uitvoeringsprogramma-2024-2027.pdf")
    aim = next(one for one in told(changes, Fate.CHANGED) if one.first.text.startswith("Het doel van elke"))
    assert "in de breedste zin van het woord," in marks(aim.first)
    assert aim.differences == (Difference.WORDING,)
    quality = next(one for one in told(changes, Fate.RELATED) if "kwaliteit van leven" in one.first.text)
    assert "kwaliteit van het leven, wonen en werken" in quality.second.text


def test_two_notes_about_the_same_programme_share_most_sentences_and_a_denial_is_noticed(overviews):
    changes = changes_between(overviews, "Raadsinformatiebrief.pdf", "BenW-adviesnota.pdf")
    assert changes.counts[Fate.SAME] > 20
    denied = [one for one in told(changes, Fate.CHANGED) if Difference.NEGATION in one.differences]
    assert "lang niet verwezenlijkt" in denied[0].second.text


def test_the_text_counts_all_and_tells_what_differs(versions):
    changes = changes_between(versions, "plan-oud.pdf", "plan-nieuw.pdf")
    text = changes_text(changes)
    assert "3 gelijk, 1 anders" in text
    assert "ander getal" in text
    assert "niet meer op het riool" not in text


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("Er komen 400 bomen.", "Er komen 600 bomen.", {Difference.NUMBER}),
        ("Er komen twee bomen.", "Er komen 2 bomen.", {Difference.WORDING}),
        ("Het besluit valt op 1 mei 2024.", "Het besluit valt op 8 mei 2024.", {Difference.DATE}),
        ("Het plan is van Venlo.", "Het plan is van Venray.", {Difference.NAME}),
        ("Dit mag in de stad.", "Dit mag niet in de stad.", {Difference.NEGATION}),
        ("We planten mooie bomen.", "We planten oude bomen.", {Difference.WORDING}),
        ("We planten bomen.", "We planten bomen", set()),
    ],
)
def test_differences_are_named_by_their_kind(first, second, kinds):
    assert set(differences(first, second)) == kinds


def test_marks_leave_every_word_and_space_in_place():
    first, second = "Er komen in 2025 veel  bomen.", "Er komen (in 2026) veel nieuwe bomen!"
    spans = marked(first, second)
    assert ["".join(span.text for span in side) for side in spans] == [first, second]
    assert [[span.text for span in side if span.changed] for side in spans] == [["2025"], ["2026)", "nieuwe"]]


def test_equal_sentences_may_differ_in_signs_and_capitals_only():
    assert equal("Samen werken we dóór!", "samen werken we door")
    assert not equal("Samen werken we.", "Samen werken.")


def test_facts_that_the_other_sentence_lacks_are_marked():
    spans = facts_marked("In 2020 stelde Venlo de visie vast.", "De visie is vastgesteld.")
    assert [span.text for span in spans if span.changed] == ["2020", "Venlo"]

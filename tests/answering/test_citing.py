from app.answering.citing import Citer, runs
from ingest.types import Block, BlockKind, Fragment, PassageKind, Sentence

from .makers import BOX, Labels, heading, item, make_hit, paragraph


def test_neighbouring_sentences_are_quoted_as_one():
    hit = make_hit(paragraph("Eén.", "Twee.", "Drie.", "Vier."))
    assert runs(hit, [3, 0, 1, 1]) == [[0, 1], [3]]


def test_what_has_something_printed_in_between_is_quoted_apart():
    hit = make_hit(paragraph("Eén."), paragraph("Twee.", joined=False))
    assert runs(hit, [0, 1]) == [[0], [1]]


def test_headings_of_an_outline_are_never_one_quote():
    hit = make_hit(heading("Wonen"), heading("Zorg"), kind=PassageKind.OUTLINE)
    assert runs(hit, [0, 1]) == [[0], [1]]


def test_citation_holds_the_printed_words_with_their_pages_and_labels():
    citer = Citer(Labels())
    hit = make_hit(item("Eerste.", marker="a.", page=5), item("Tweede.", marker="b.", page=6))
    assert citer.cite(hit, [0, 1]) == "[B1]"
    (citation,) = citer.citations
    assert citation.passage == "a. Eerste.\nb. Tweede."
    assert (citation.pages, citation.label) == ((5, 6), "3-4")
    assert (citation.document, citation.title, citation.section) == ("nota.pdf", "Titel van nota.pdf", ("Veiligheid",))
    assert [fragment.page for fragment in citation.fragments] == [5, 6]


def test_the_same_place_keeps_its_marker_and_another_gets_the_next():
    citer = Citer(Labels())
    hit = make_hit(paragraph("Eén.", "Twee."))
    assert [citer.cite(hit, [0]), citer.cite(hit, [1]), citer.cite(hit, [0])] == ["[B1]", "[B2]", "[B1]"]
    assert [citation.marker for citation in citer.citations] == ["B1", "B2"]


def test_a_sentence_with_a_footnote_printed_inside_gives_two_citations_with_their_own_words():
    fragments = (Fragment(1, 0, 9, BOX, True, 9), Fragment(2, 0, 10, BOX, False, 19))
    sentence = Sentence("Het begin en het vervolg."[:19], 0, 19, fragments)
    citer = Citer(Labels())
    assert citer.cite(make_hit(Block(BlockKind.ITEM, (sentence,), "1.", 0)), [0]) == "[B1] [B2]"
    assert [citation.passage for citation in citer.citations] == ["1. Het begin", "en het ve"]
    assert [citation.pages for citation in citer.citations] == [(1,), (2,)]

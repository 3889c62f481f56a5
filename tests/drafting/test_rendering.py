import io
from email import message_from_bytes
from email.policy import default

import docx
import pytest
from docx.oxml.ns import qn

from app import texts_drafts
from app.drafting.letter import draft_text, subject_of
from app.drafting.parsing import parse_draft
from app.drafting.rendering import as_markdown
from app.drafting.saving import format_of, render, save_draft
from app.drafting.types import BlockKind, DraftFormat
from app.errors import DraftFormatError

from .makers import answered

TEXT = """Er komen woningen:

1. in Venlo [B1]
   - met tuin
2. in Venray & <b>Horst</b>

Daarna ook:

1. in Gennep
"""


@pytest.fixture(scope="module")
def draft():
    record = answered(TEXT)
    return parse_draft(draft_text(record), subject_of(record))


def test_an_edited_text_becomes_headings_paragraphs_and_items(draft):
    items = [(block.kind, block.number, block.depth, block.text) for block in draft.blocks[4:9]]
    assert items == [
        (BlockKind.PARAGRAPH, 0, 0, "Er komen woningen:"),
        (BlockKind.NUMBERED, 1, 0, "in Venlo [B1]"),
        (BlockKind.BULLET, 0, 1, "met tuin"),
        (BlockKind.NUMBERED, 2, 0, "in Venray & <b>Horst</b>"),
        (BlockKind.PARAGRAPH, 0, 0, "Daarna ook:"),
    ]
    assert [block.text for block in draft.blocks if block.kind is BlockKind.HEADING] == [
        texts_drafts.ANSWER_HEADING,
        texts_drafts.MISSING_HEADING,
        texts_drafts.SOURCES_HEADING,
    ]


def test_markdown_reads_back_as_the_same_draft(draft):
    mark, title, text = as_markdown(draft).split("\n\n", 2)
    assert mark == f"**{texts_drafts.MARK}**"
    assert title.startswith("# Uw vraag: ")
    assert parse_draft(text, draft.subject) == draft


@pytest.mark.parametrize(
    "line", ["# kop *vet* [x](y) `c`", "1. een", "- twee", "> drie & <script>", "+ vier", "a_b_c\\d"]
)
def test_signs_that_mean_something_in_markdown_stand_for_themselves(line):
    paragraph = parse_draft(f"\\{line}" if line[0] in "#->+" else line.replace("1.", "1\\."), "x")
    assert parse_draft(as_markdown(paragraph).split("\n\n", 2)[2], "x") == paragraph


def test_word_has_real_styles_dutch_and_a_mark_on_every_page(draft):
    document = docx.Document(io.BytesIO(render(draft, DraftFormat.WORD)))
    styles = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]
    assert ("Title", draft.subject) in styles
    assert ("Heading 1", texts_drafts.SOURCES_HEADING) in styles
    assert ("List Number", "in Venlo [B1]") in styles
    assert ("List Bullet 2", "met tuin") in styles
    assert ("Intense Quote", texts_drafts.MARK) in styles
    assert document.sections[0].header.paragraphs[0].text == texts_drafts.MARK
    languages = {element.get(qn("w:val")) for element in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}


def test_a_second_list_in_word_starts_at_one_again(draft):
    document = docx.Document(io.BytesIO(render(draft, DraftFormat.WORD)))
    numbers = {
        paragraph.text: paragraph._p.pPr.numPr.numId.val
        for paragraph in document.paragraphs
        if paragraph.style.name == "List Number"
    }
    assert numbers["in Venlo [B1]"] == numbers["in Venray & <b>Horst</b>"] != numbers["in Gennep"]


def test_characters_that_xml_cannot_hold_do_not_break_word():
    assert render(parse_draft("bel\x07 \x0b\ud800 en \U0001f600", "a\x00b"), DraftFormat.WORD).startswith(b"PK")


def test_mail_is_unsent_and_says_that_it_is_a_draft(draft):
    mail = message_from_bytes(render(draft, DraftFormat.MAIL), policy=default)
    assert (mail["X-Unsent"], mail["Content-Language"]) == ("1", "nl-NL")
    assert mail["Subject"] == f"{texts_drafts.MARK}: {draft.subject}"
    assert (mail["From"], mail["To"]) == (None, None)
    body = mail.get_content()
    assert body.startswith(texts_drafts.MARK)
    assert "2. in Venray & <b>Horst</b>" in body


def test_a_subject_cannot_add_headers_to_the_mail():
    mail = message_from_bytes(render(parse_draft("x", "a\r\nBcc: b@c.nl"), DraftFormat.MAIL), policy=default)
    assert mail["Bcc"] is None


def test_the_suffix_chooses_the_format(tmp_path):
    for suffix, start in (("docx", b"PK"), ("MD", b"**CONCEPT"), ("eml", b"X-Unsent")):
        save_draft(answered(TEXT), tmp_path / f"brief.{suffix}")
        assert start in (tmp_path / f"brief.{suffix}").read_bytes()
    with pytest.raises(DraftFormatError):
        format_of(tmp_path / "brief.pdf")

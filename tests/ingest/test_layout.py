from ingest.layout import Layout, measure
from ingest.types import Line

from .makers import HEIGHT, line, page_of

STEP = 12 / HEIGHT


def test_the_body_is_the_style_of_most_letters() -> None:
    layout = measure((page_of(line("Kop", 0.1, size=16, bold=True), *body(10)),))
    assert layout.body == (10, False)
    assert 1.1 < layout.leading < 1.3


def test_pages_without_text_have_a_layout_too() -> None:
    assert measure((page_of(),)).body == (10.0, False)


def test_larger_or_bold_lines_are_headings_and_small_bold_ones_are_not() -> None:
    layout = measure((page_of(*body(10)),))
    assert layout.is_heading(line("Kop", size=12))
    assert layout.is_heading(line("Kop", bold=True))
    assert not layout.is_heading(line("Onderschrift", size=8, bold=True))
    assert not layout.is_heading(line("Tekst"))


def test_bold_is_no_heading_where_all_text_is_bold() -> None:
    layout = measure((page_of(*(line("Vette tekst", 0.2 + n * STEP, bold=True) for n in range(9))),))
    assert not layout.is_heading(line("Vette tekst", bold=True))


def test_steps_are_counted_in_usual_ones() -> None:
    layout, lines = laid_out(10)
    assert 0.95 < layout.step(lines[0], lines[1]) < 1.05
    assert not layout.is_wide(lines[0], lines[1])
    assert layout.is_wide(lines[0], lines[2])
    assert layout.step(lines[1], lines[0]) < 0


def test_a_sign_and_its_item_stand_on_one_baseline() -> None:
    layout, lines = laid_out(10)
    assert layout.same_baseline(lines[3], line("·", lines[3].box.top, left=0.05))
    assert not layout.same_baseline(lines[3], lines[4])
    assert not layout.same_baseline(lines[3], line("·", lines[3].box.top, page=2))


def test_lines_near_the_right_margin_are_full() -> None:
    layout, lines = laid_out(10)
    assert layout.is_full(lines[0])
    assert not layout.is_full(line("Kort", left=-0.2))


def body(count: int) -> list[Line]:
    return [line("Gewone lopende tekst van de nota", 0.2 + n * STEP) for n in range(count)]


def laid_out(count: int) -> tuple[Layout, list[Line]]:
    lines = body(count)
    return measure((page_of(*lines),)), lines

import pytest

from ingest.markers import ListNesting, split_marker


@pytest.mark.parametrize(
    ("text", "marker", "words"),
    [
        ("1. Ondernemen", "1.", "Ondernemen"),
        ("10.  Energie", "10.", "Energie"),
        ("2) Ruimte", "2)", "Ruimte"),
        ("a. Kennis", "a.", "Kennis"),
        ("ii. Faciliteren", "ii.", "Faciliteren"),
        ("·   We zetten in", "·", "We zetten in"),
        ("•", "•", ""),
        ("- Titel", "-", "Titel"),
        ("  – opgave", "–", "opgave"),
    ],
)
def test_signs_of_items(text: str, marker: str, words: str) -> None:
    found, skip = split_marker(text)
    assert (found, text[skip:]) == (marker, words)


@pytest.mark.parametrize(
    "text", ["2024. Het jaar", "1.200 GWh", "De regio", "zie a. hier", "-management", "o.a. dit", ""]
)
def test_running_text_has_no_sign(text: str) -> None:
    assert split_marker(text) == ("", 0)


@pytest.mark.parametrize(
    ("markers", "depths"),
    [
        ("1. 2. 3.", [0, 0, 0]),
        ("1. a. b. 2.", [0, 1, 1, 0]),
        ("a. b. c. d. e. i. ii. f. g.", [0, 0, 0, 0, 0, 1, 1, 0, 0]),
        ("1. a. i. · b. 2.", [0, 1, 2, 3, 1, 0]),
        ("3. · · · 4.", [0, 1, 1, 1, 0]),
        ("g. h. i. j.", [0, 0, 0, 0]),
        ("· - - ·", [0, 1, 1, 0]),
    ],
)
def test_depth_follows_the_kinds_of_signs(markers: str, depths: list[int]) -> None:
    nesting = ListNesting()
    assert [nesting.depth(marker) for marker in markers.split()] == depths

"""The numbers, units and dates of a text, normalised: 55% is 55 procent, twee is 2, 1.200 is 1200."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from index.words import words

_SMALL = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
    " achttien negentien twintig"
).split()
_TENS = {"dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90}
_GROUPS = {"tweetal": 2, "drietal": 3, "viertal": 4, "vijftal": 5, "zestal": 6, "tiental": 10, "beide": 2}
_NUMBERS = {word: value for value, word in enumerate(_SMALL) if word != "een"} | _TENS | _GROUPS | {"honderd": 100}
_ORDINALS = {
    word: f"{value}e"
    for value, word in enumerate("tweede derde vierde vijfde zesde zevende achtste negende tiende".split(), 2)
}
_SCALES = {"duizend": 10**3, "miljoen": 10**6, "mln": 10**6, "miljard": 10**9, "mld": 10**9}
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_MEASURES = {
    word: group.split()[0]
    for group in (
        "procent percentage",
        "gwh gigawattuur",
        "mwh megawattuur",
        "kwh kilowattuur",
        "twh terawattuur",
        "mw megawatt",
        "gw gigawatt",
        "kw kilowatt",
        "euro eur",
        "jaar jaren jarig jarige",
        "maand maanden",
        "week weken",
        "dag dagen",
        "uur uren",
        "minuut minuten",
        "km kilometer",
        "meter m",
        "ha hectare hectaren",
        "ton tonnen",
        "kilo kg",
    )
    for word in group.split()
}
_SIZES = {
    "kwh": ("kwh", 1),
    "mwh": ("kwh", 10**3),
    "gwh": ("kwh", 10**6),
    "twh": ("kwh", 10**9),
    "kw": ("kw", 1),
    "mw": ("kw", 10**3),
    "gw": ("kw", 10**6),
    "meter": ("meter", 1),
    "km": ("meter", 10**3),
    "kilo": ("kilo", 1),
    "ton": ("kilo", 10**3),
}
"""What a measure is a multiple of."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in canonical form with what is counted; place is that of the number among the words of the text.

    unit is a measure in canonical form ("procent", "gwh"), empty where the number counts things.
    """

    value: str
    unit: str
    place: int

    def equals(self, other: Quantity) -> bool:
        """Whether both are the same amount, in measures of another size: 1.200 GWh, 1,2 TWh."""
        own, given = self._size(), other._size()
        return own is not None and own == given

    def _size(self) -> tuple[Decimal, str] | None:
        """The amount in the smallest measure of its kind; None without a measure that has larger ones."""
        if self.unit not in _SIZES or self.value.count(".") > 1:
            return None
        base, size = _SIZES[self.unit]
        return Decimal(self.value) * size, base


@dataclass(frozen=True, slots=True)
class Date:
    """A year, month and day as far as they are given ("", "oktober", "1"), and the place of its last word."""

    year: str
    month: str
    day: str
    place: int

    def agrees(self, other: Date) -> bool:
        """Whether the other date says all that this one says."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(own in ("", given) for own, given in pairs)


@dataclass(frozen=True, slots=True)
class Figures:
    """The quantities and dates of a text, in order."""

    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]


def read_figures(text: str) -> Figures:
    """All numbers of a text; those that are part of a date are in dates only."""
    tokens = words(text)
    dates = _dates(tokens)
    taken = {place for date in dates for place in _places(date)}
    found = [_quantity(tokens, place) for place in range(len(tokens)) if place not in taken]
    return Figures(tuple(quantity for quantity in found if quantity), dates)


def is_figure(word: str) -> bool:
    """Whether a folded word is a number, an ordinal, a month or a measure."""
    return word[0].isdigit() or word in _NUMBERS or word in _ORDINALS or word in _MONTHS or word in _MEASURES


def missing_dates(claimed: Iterable[Date], given: Sequence[Date]) -> list[Date]:
    """The claimed dates that none of the given ones says."""
    return [date for date in claimed if not any(date.agrees(other) for other in given)]


def _dates(tokens: Sequence[str]) -> tuple[Date, ...]:
    found, place = [], 0
    while place < len(tokens):
        day, month, year = tokens[place - 1] if place else "", tokens[place], ""
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if month in _MONTHS:
            year = following if _YEAR.fullmatch(following) else ""
            dated = day if day.isdigit() and len(day) < 3 else ""
            if dated or year or month != "mei":
                found.append(Date(year, month, dated, place + bool(year)))
            place += bool(year)
        elif _YEAR.fullmatch(month):
            found.append(Date(month, "", "", place))
        place += 1
    return tuple(found)


def _places(date: Date) -> range:
    return range(date.place - bool(date.day) - bool(date.month and date.year), date.place + 1)


def _quantity(tokens: Sequence[str], place: int) -> Quantity | None:
    word = tokens[place]
    if word in _ORDINALS or (word[0].isdigit() and not word.replace(",", "").replace(".", "").isdigit()):
        return Quantity(_ORDINALS.get(word, word), "", place)
    value = word.replace(",", ".") if word[0].isdigit() else str(_NUMBERS.get(word, ""))
    if not value:
        return None
    after = list(tokens[place + 1 : place + 3])
    if after and after[0] in _SCALES:
        value = _written(Decimal(value) * _SCALES[after[0]]) if value.count(".") < 2 else value
        after = after[1:] + list(tokens[place + 3 : place + 4])
    before = tokens[place - 1] if place else ""
    unit = next((_MEASURES[one] for one in after[:2] if one in _MEASURES), "") if after and len(after[0]) > 3 else ""
    unit = unit or (_MEASURES.get(after[0], "") if after else "")
    return Quantity(value, unit or ("euro" if before == "euro" else ""), place)


def _written(number: Decimal) -> str:
    """The number without a fraction of zeros: 2500000 for 2.5 times a million."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

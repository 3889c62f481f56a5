"""Small PDFs made with pypdf's writer, and lines that need no PDF."""

import io
from dataclasses import dataclass

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, RectangleObject

from ingest.types import Box, Line, Page

WIDTH, HEIGHT = 595, 842
LEADING = 1.3


@dataclass(frozen=True)
class Printed:
    """One line as it is set on the page; gap is added above it, in points."""

    text: str
    size: float = 11
    bold: bool = False
    x: float = 72
    gap: float = 0


def make_pdf(*pages: list[Printed | str], title: str = "", rotation: int = 0, cropbox: tuple[int, ...] = ()) -> bytes:
    """A PDF with these lines on its pages, set in Helvetica from the top down."""
    writer = _written(pages, rotation, cropbox)
    if title:
        writer.add_metadata({"/Title": title})
    return _saved(writer)


def make_locked_pdf(*pages: list[Printed | str], password: str, algorithm: str) -> bytes:
    """A PDF that asks for a password before it can be read."""
    writer = _written(pages, 0, ())
    writer.encrypt(user_password=password, owner_password="owner", algorithm=algorithm)
    return _saved(writer)


def line(text: str, top: float = 0.5, page: int = 1, size: float = 10, bold: bool = False, left: float = 0.1) -> Line:
    """A printed line of that text, 0.4 of the page wide and 0.012 high."""
    step = 0.4 / max(len(text), 1)
    edges = tuple(left + step * n for n in range(len(text) + 1))
    return Line(text, page, 0, Box(left, top, edges[-1], top + 0.012), edges, size, bold)


def page_of(*lines: Line, number: int = 1) -> Page:
    """A page on A4 with these lines, and their text."""
    return Page(number, str(number), WIDTH, HEIGHT, "\n".join(printed.text for printed in lines), lines)


def _saved(writer: PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _written(pages: tuple[list[Printed | str], ...], rotation: int, cropbox: tuple[int, ...]) -> PdfWriter:
    writer = PdfWriter()
    fonts = DictionaryObject({NameObject("/F1"): _font("Helvetica"), NameObject("/F2"): _font("Helvetica-Bold")})
    for lines in pages:
        page = writer.add_blank_page(WIDTH, HEIGHT)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(_content(lines))
        page[NameObject("/Contents")] = writer._add_object(stream)
        if rotation:
            page.rotate(rotation)
        if cropbox:
            page.cropbox = RectangleObject(cropbox)
    return writer


def _content(lines: list[Printed | str]) -> bytes:
    commands, y = [], HEIGHT - 100.0
    for given in lines:
        printed = Printed(given) if isinstance(given, str) else given
        y -= printed.gap
        text = printed.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = "/F2" if printed.bold else "/F1"
        commands.append(f"BT {font} {printed.size} Tf 1 0 0 1 {printed.x} {y:.1f} Tm ({text}) Tj ET")
        y -= LEADING * printed.size
    return "\n".join(commands).encode("cp1252")


def _font(name: str) -> DictionaryObject:
    entries = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": f"/{name}", "/Encoding": "/WinAnsiEncoding"}
    return DictionaryObject({NameObject(key): NameObject(value) for key, value in entries.items()})

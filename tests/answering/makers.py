"""Small passages and hits to answer from, and an understanding of questions that needs no index."""

from index.lexicon import QuestionWord
from index.types import Hit
from ingest.types import Block, BlockKind, Box, Fragment, Passage, PassageKind, Sentence

BOX = Box(0.1, 0.2, 0.9, 0.3)
DOCUMENT = "nota.pdf"
SMALL_WORDS = frozenset(
    "wat welke hoe hoeveel de het een en van is zijn er doet aan dat die ook over daar daarvoor the".split()
)


def paragraph(*texts, page=1, joined=True):
    return _block(BlockKind.PARAGRAPH, texts, "", 0, page, joined)


def item(*texts, marker="·", depth=0, page=1, joined=True):
    return _block(BlockKind.ITEM, texts, marker, depth, page, joined)


def heading(text, page=1):
    return _block(BlockKind.HEADING, (text,), "", 0, page, True)


def make_hit(*blocks, kind=PassageKind.TEXT, similarity=0.5, similarities=()):
    text = "\n".join(f"{block.marker} {block.text}".strip() for block in blocks)
    passage = Passage(f"p-{text}", DOCUMENT, kind, ("Veiligheid",), text, blocks)
    return Hit(passage, 1.0, {}, similarity, similarities)


def understand(text):
    """Every word that is no small word, all of weight 1."""
    found = [word.strip("?.,!'") for word in text.lower().split()]
    return tuple(QuestionWord(word, 1.0, {word: 1.0}) for word in found if word not in SMALL_WORDS)


class Labels:
    """A shelf of one document whose printed numbers run two behind the physical ones."""

    def title(self, document):
        return f"Titel van {document}"

    def label(self, document, page):
        return str(page - 2)


def _block(kind, texts, marker, depth, page, joined):
    sentences, start = [], 0
    for text in texts:
        end = start + len(text)
        sentences.append(Sentence(text, start, end, (Fragment(page, start, end, BOX, joined, len(text)),)))
        start = end + 1
    return Block(kind, tuple(sentences), marker, depth)

"""Questions to ask next or to begin with, made from the section tree; shown only where the documents answer them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app import texts_chat as texts
from app.types import Answer, Role
from index.abbreviations import Abbreviation
from index.search import SearchIndex
from index.selection import programmes

SHOWN = 3  # follow-ups under an answer
TRIED = 8  # questions that may be tried for that: each takes as long as an answer
STARTERS = 6
LONGEST = 60  # characters of a title that can still stand in a question
_LABEL = re.compile(r"^(?:\w+ )?\w{1,3}: ")  # "A: ", "Programmalijn 1: "
_ASKING = re.compile(r"^(?:wat|wie|waar|waarom|hoe|welke?)\b|\?", re.IGNORECASE)

Ask = Callable[[str], Answer]
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question, and the section that must answer it for the question to be worth asking; () is any."""

    question: str
    section: Path = ()


def follow_ups(answer: Answer, index: SearchIndex, ask: Ask, role: Role) -> tuple[str, ...]:
    """At most three questions next to what was answered, each of which the documents answer with something new."""
    if not answer.answered:
        return ()
    shown = {citation.passage for citation in answer.citations}
    found: list[str] = []
    for suggestion in islice(_around(answer, index, role), TRIED):
        reply = ask(suggestion.question)
        if suggestion.question == answer.question or not _from(reply, suggestion.section):
            continue
        if {citation.passage for citation in reply.citations} <= shown:
            continue
        shown |= {citation.passage for citation in reply.citations}
        found.append(suggestion.question)
        if len(found) == SHOWN:
            break
    return tuple(found)


def starters(index: SearchIndex, ask: Ask, role: Role) -> tuple[str, ...]:
    """At most six questions to begin with that the documents answer: abbreviations for who is new, then programmes."""
    abbreviations = index.lexicon.abbreviations if role is Role.MEDEWERKER else ()
    short = [Suggestion(texts.ABBREVIATION_QUESTION.format(short=one.short)) for one in abbreviations[: STARTERS // 2]]
    templates = texts.FOLLOW_UPS[role]
    named = [
        Suggestion(templates[number % len(templates)].format(topic=title), (title,))
        for number, title in enumerate(programmes(index.documents))
    ]
    answered = (one.question for one in (*short, *named) if _from(ask(one.question), one.section))
    return tuple(islice(answered, STARTERS))


def used_abbreviations(text: str, known: Iterable[Abbreviation]) -> tuple[Abbreviation, ...]:
    """The abbreviations that a text uses without giving their full name, in its own order, each once."""
    places = {one: re.search(rf"(?<!\w){re.escape(one.short)}(?!\w)", text) for one in known if one.full not in text}
    found = [(match.start(), one) for one, match in places.items() if match]
    return tuple({one.short: one for _, one in sorted(found, key=lambda pair: pair[0])}.values())


def _around(answer: Answer, index: SearchIndex, role: Role) -> Iterator[Suggestion]:
    """Questions about the sections beside and below those that were cited, then about their programme."""
    templates = texts.FOLLOW_UPS[role]
    for number, path in enumerate(_neighbours(answer, index)):
        if topic := _topic(path):
            yield Suggestion(templates[number % len(templates)].format(topic=topic), path)
    for title in programmes(index.documents):
        if any(citation.section[:1] == (title,) for citation in answer.citations):
            yield from (Suggestion(template.format(topic=title), (title,)) for template in templates)


def _neighbours(answer: Answer, index: SearchIndex) -> list[Path]:
    """Paths below the cited sections, then beside them, nearest after them first, without their own."""
    cited = dict.fromkeys((citation.document, citation.section) for citation in answer.citations if citation.section)
    found: dict[Path, None] = {}
    for document, path in cited:
        tree = [section.path for section in index.document(document).sections]
        place = tree.index(path) if path in tree else 0
        rotated = [*tree[place + 1 :], *tree[:place]]
        found |= dict.fromkeys(other for other in rotated if other[:-1] == path)
        found |= dict.fromkeys(other for other in rotated if len(path) > 1 and other[:-1] == path[:-1])
    return [path for path in found if path not in {section for _, section in cited}]


def _topic(path: Path) -> str:
    """A section's title as the subject of a question, or nothing where it would read badly."""
    title = re.split(r"[;:]", _LABEL.sub("", path[-1]))[0].strip()
    return "" if len(title) > LONGEST or _ASKING.search(title) else texts.QUOTED.format(title=title)


def _from(answer: Answer, section: Sequence[str]) -> bool:
    """Whether it is an answer, with proof from that section or below it."""
    path = tuple(section)
    return answer.answered and any(citation.section[: len(path)] == path for citation in answer.citations)

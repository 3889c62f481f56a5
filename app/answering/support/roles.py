"""Who does what to whom: whether a sentence swaps the parts that a passage gives them. Words are folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.answering.support.pieces import Piece
from app.answering.support.wording import EXACT, Word, near

_TOWARDS = frozenset("naar richting tegen".split())
_PASSIVE = frozenset("word wordt worden werd werden door geworden".split())
_ACTORS = tuple(
    frozenset(group.split())
    for group in (
        "we wij ons onze regio gemeente gemeenten college colleges",
        "rijk rijksoverheid kabinet minister ministerie ministeries",
        "provincie provincies",
        "waterschap waterschappen",
        "gemeenteraad gemeenteraden raad raden raadsleden",
        "inwoner inwoners bewoner bewoners burger burgers mensen",
        "bedrijf bedrijven bedrijfsleven ondernemer ondernemers onderneming ondernemingen werkgevers sector",
        "school scholen onderwijs onderwijsinstellingen kennisinstellingen studenten jongeren",
        "netbeheerder netbeheerders",
        "politie",
        "corporatie corporaties woningcorporaties",
    )
)
"""Those who act in texts of the government, one group for what may be the same."""
_AUXILIARY = frozenset(
    "is zijn was waren heeft hebben had hadden wordt worden werd werden en of in van op met voor die dat bij uit te om"
    " tot als aan dan ook".split()
)
_BECOMING = frozenset("overgaan veranderen omvormen opgaan transformeren omzetten verworden".split())
SPAN, AHEAD, BEHIND = 4, 9, 3  # words of a phrase; words before and behind a verb among which its subject stands


def swapped(claim: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a sentence turns round who does what, or from what to what, in the pieces that support it."""
    return (
        _reversed_way(claim, pieces)
        or _other_actor(claim, pieces)
        or any(agent_fault(claim, one) for one in pieces[:1])
        or any(other_agent(claim, one) for one in pieces[:1])
        or any(_mirrored(claim, one) or _other_goal(claim, one) for one in pieces[:1])
    )


def _reversed_way(claim: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether "van A naar B" stands where a piece has "van B naar A"."""
    known = [way for piece in pieces for way in _ways(piece)]
    for start, end in _ways(claim):
        alike = any(_share(start, first) or _share(end, last) for first, last in known)
        if not alike and any(_share(start, last) or _share(end, first) for first, last in known):
            return True
    return False


def _ways(piece: Piece) -> Iterator[tuple[list[Word], list[Word]]]:
    """What changes into what: what stands between "van" and "naar" and behind it, and around "wordt omgevormd tot"."""
    for place, token in enumerate(piece.tokens):
        behind = piece.tokens[place + 1 : place + 2 + SPAN]
        if token == "van" and "naar" in behind:
            turn = place + 1 + behind.index("naar")
            yield _content(piece, place + 1, turn), _content(piece, turn + 1, turn + SPAN)[:2]
        if token in ("in", "tot") and not _BECOMING.isdisjoint(piece.lemmas):
            start = next(spot for spot, lemma in enumerate(piece.lemmas) if lemma in _BECOMING)
            if start < place:
                yield _content(piece, max(0, start - SPAN), start), _content(piece, place + 1, place + SPAN)[:2]
        if token == "over" and "in" in behind[:2] and "gaan" in piece.lemmas[:place]:
            start = piece.lemmas.index("gaan")
            yield _content(piece, max(0, start - SPAN), start), _content(piece, place + 2, place + SPAN + 1)[:2]


def _mirrored(claim: Piece, piece: Piece) -> bool:
    """Whether all that stands before a verb of the sentence stands behind it in the piece, and the other way round."""
    if not _PASSIVE.isdisjoint(claim.tokens) or not _PASSIVE.isdisjoint(piece.tokens):
        return False
    for anchor, token in enumerate(claim.tokens):
        verb = next((word for word in claim.words if word.word == token), None)
        spots = _spots([verb], piece) if verb and token.endswith(("t", "en")) else []
        left, right = _content(claim, 0, anchor), _content(claim, anchor + 1, len(claim.tokens))
        if left and right and len(spots) == 1:
            before = [_spots([word], piece) for word in left]
            behind = [_spots([word], piece) for word in right]
            if all(row and min(row) > spots[0] for row in before) and all(
                row and max(row) < spots[0] for row in behind
            ):
                return True
    return False


def _other_goal(claim: Piece, piece: Piece) -> bool:
    """Whether what stands behind "naar" in the piece stands before it in the sentence, and not behind it."""
    for place, token in enumerate(claim.tokens):
        if token in _TOWARDS and piece.tokens.count(token) == 1:
            turn = piece.tokens.index(token)
            ahead, behind = _content(claim, 0, place), _content(claim, place + 1, len(claim.tokens))
            given, goal = _content(piece, 0, turn), _content(piece, turn + 1, turn + SPAN)[:1]
            if _share(goal, ahead) and not _share(goal, given) and not _share(goal, behind):
                return True
    return False


def _other_actor(claim: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the sentence opens with someone who does what another does in the pieces."""
    for actor, verb in pairwise(claim.tokens[: SPAN + 1]):
        group = _group(actor)
        if group and len(verb) > 2 and verb not in _AUXILIARY:
            found = [_subject(piece, place) for piece in pieces for place in _verbs(piece, verb)]
            return bool(found) and None not in found and group not in found
    return False


def _verbs(piece: Piece, verb: str) -> list[int]:
    stem = verb.removesuffix("en").removesuffix("t")
    return [place for place, token in enumerate(piece.tokens) if token.removesuffix("en").removesuffix("t") == stem]


def _subject(piece: Piece, verb: int) -> frozenset[str] | None:
    """The group of the actor nearest before a verb, else right behind it; None if no actor stands there."""
    before = [group for token in piece.tokens[max(0, verb - AHEAD) : verb] if (group := _group(token))]
    behind = [group for token in piece.tokens[verb + 1 : verb + 1 + BEHIND] if (group := _group(token))]
    return before[-1] if before else behind[0] if behind else None


def _group(token: str) -> frozenset[str] | None:
    return next((group for group in _ACTORS if token in group), None)


def _share(words: Sequence[Word], others: Sequence[Word]) -> bool:
    return any(near(word, other) == EXACT for word in words for other in others)


def _spots(words: Sequence[Word], piece: Piece) -> list[int]:
    alike = {own.word for own in piece.words if any(near(word, own) == EXACT for word in words)}
    return [place for place, token in enumerate(piece.tokens) if token in alike]


def _content(piece: Piece, start: int, end: int) -> list[Word]:
    """The content words from one place to another, in order."""
    own = {word.word: word for word in piece.words}
    return [own[token] for token in piece.tokens[max(0, start) : end] if token in own]


_LINKS = frozenset("plaats uit naar op onder aan over boven tot binnen door volgens bij tegen vanuit in voor".split())
_FINITE = frozenset(
    "heeft hebben is zijn wordt worden kan kunnen moet moeten wil willen gaat gaan zal zullen mag mogen werd werden"
    " had hadden".split()
)


def moved(claim: Piece, piece: Piece) -> float:
    """Share of what stands around a verb or preposition of the sentence that stands on its other side in the piece."""
    return max((_moved(claim, piece, place) for place in range(len(claim.tokens))), default=0.0)


def _moved(claim: Piece, piece: Piece, place: int) -> float:
    token, lemma = claim.tokens[place], claim.lemmas[place]
    link = token in _LINKS
    if not (link or _verbal(token, lemma)) or not link and _passive(claim) != _passive(piece):
        return 0.0
    turns = [p for p, one in enumerate(piece.lemmas) if one == lemma and (not link or piece.tokens[p] == token)]
    clause = [p for p, one in enumerate(claim.clauses) if one == claim.clauses[place]]
    reach = 6 if link else len(claim.tokens)
    left = _nouns(claim, max(clause[0], place - reach), place)
    right = _nouns(claim, place + 1, min(clause[-1] + 1, place + 1 + reach))
    ahead, behind = _only(left, right), _only(right, left)
    return min((_crossing(ahead, behind, piece, turn, reach + 3) for turn in turns), default=0.0)


def _crossing(left: list[Word], right: list[Word], piece: Piece, turn: int, reach: int) -> float:
    before, after = _content(piece, turn - reach, turn), _content(piece, turn + 1, turn + 1 + reach)
    first, last = _only(before, after), _only(after, before)
    crosses = [sum(_share([word], last) for word in left), sum(_share([word], first) for word in right)]
    straight = [sum(_share([word], first) for word in left), sum(_share([word], last) for word in right)]
    if not all(crosses) and not (sum(crosses) and not right and reach < 10):
        return 0.0
    return sum(crosses) / (sum(crosses) + sum(straight))


def _nouns(piece: Piece, start: int, end: int) -> list[Word]:
    return [word for word in _content(piece, start, end) if not _verbal(word.word, word.lemma)]


def _verbal(token: str, lemma: str) -> bool:
    return lemma.endswith("n") and len(lemma) > 3 and token.endswith(("t", "en", "d", "de", "aan"))


def _only(words: list[Word], others: list[Word]) -> list[Word]:
    return [word for word in words if not _share([word], others)]


def _passive(piece: Piece) -> bool:
    return not _PASSIVE.isdisjoint(piece.tokens)


def other_agent(claim: Piece, piece: Piece) -> bool:
    """Whether what does it in the sentence ("door A") is what it is done to in the piece."""
    for place, token in enumerate(claim.tokens):
        if token != "door" or _FINITE.isdisjoint(claim.tokens):
            continue
        agent = _nouns(claim, place + 1, place + 3)
        finite = next((p for p, one in enumerate(claim.tokens) if one in _FINITE), 0)
        rest = _nouns(claim, 0, place) if finite < place else _nouns(claim, finite + 1, len(claim.tokens))
        verbs = [word for word in _content(claim, 0, len(claim.tokens)) if _verbal(word.word, word.lemma)]
        for turn, one in enumerate(piece.tokens):
            if one in ("heeft", "hebben") and turn:
                before, after = _content(piece, turn - 8, turn), _content(piece, turn + 1, turn + 9)
                if _share(agent, after) and not _share(agent, before) and _share(rest, before):
                    return True
            if one == "van" and turn and _share(verbs, _content(piece, turn - 1, turn)) and _share(agent, _content(piece, turn + 1, turn + 3)):
                return True
    return False


def other_actor(claim: Piece, reach: Sequence[Piece]) -> float:
    """1 if the sentence has an actor that the pieces lack, and they one that it lacks; half if only the first."""
    said = {id(group): group for token in claim.tokens if (group := _group(token))}
    known = {id(group): group for piece in reach for token in piece.tokens if (group := _group(token))}
    new = set(said) - set(known)
    return 1.0 if new and set(known) - set(said) else 0.5 if new else 0.0


_JOINTS = frozenset("en maar terwijl".split())


def exchanged(claim: Piece, piece: Piece) -> float:
    """How far two parts of the sentence change places in the piece: 0 where each first word stands by its own, 1 if not."""
    own = {word.word: word for word in claim.words}
    worst = 0.0
    for joint, token in enumerate(claim.tokens):
        if token not in _JOINTS:
            continue
        rows = []
        for part in (range(0, joint), range(joint + 1, len(claim.tokens))):
            rows.append([row for place in part if (row := _places(claim.tokens[place], own, piece))])
        if min(map(len, rows)) < 2:
            continue
        (first, *rest), (second, *others) = rows
        gains = [_gap(first, row) - _gap(second, row) for row in rest], [_gap(second, row) - _gap(first, row) for row in others]
        means = [sum(gain) / len(gain) for gain in gains]
        if min(means) > 0:
            worst = max(worst, min(1.0, sum(means) / 10))
    return worst


def _places(token: str, own: dict[str, Word], piece: Piece) -> list[int]:
    if token in own:
        return _spots([own[token]], piece)
    return [place for place, one in enumerate(piece.tokens) if one == token and token in ("meer", "minder", "veel", "weinig")] or (
        [place for place, one in enumerate(piece.tokens) if one == token] if token[0].isdigit() else [])


def _gap(one: list[int], other: list[int]) -> int:
    return min(abs(a - b) for a in one for b in other)


def rival(claim: Piece, piece: Piece) -> float:
    """1 if another name of the piece stands much nearer than a name of the sentence to what the sentence says of it."""
    own = {word.word: word for word in claim.words}
    for place, token in enumerate(claim.tokens):
        if token not in claim.names or token not in own or token[0].isdigit():
            continue
        spots = [p for p, one in enumerate(piece.tokens) if one == token or one in piece.names and _share([own[token]], [w for w in piece.words if w.word == one])]
        near = sorted((abs(p - place), p) for p, one in enumerate(claim.tokens) if p != place and one in own and one not in claim.names and claim.clauses[p] == claim.clauses[place])
        company = [row for _, p in near if (row := _spots([own[claim.tokens[p]]], piece))][:2]
        if not spots or len(company) < 2:
            continue
        gap = sum(_gap(spots, row) for row in company) / 2
        others = [p for p, one in enumerate(piece.tokens) if one in piece.names and one not in claim.tokens]
        if any(sum(_gap([p], row) for row in company) / 2 + 4 < gap for p in others):
            return 1.0
    return 0.0


def other_programme(claim: Piece, pieces: Sequence[Piece], titles: Piece) -> bool:
    """Whether a sentence on a programme rests on text about another, in which that programme is only mentioned."""
    for place, token in enumerate(claim.tokens[:4]):
        if token in ("programma", "programmalijn") and token in titles.tokens:
            names = [one for one in claim.tokens[place + 1 : place + 4] if one in claim.names]
            head = set(claim.tokens[place + 1 : place + 2])
            if names and head & set(names) and not set(names) & set(titles.tokens):
                return not any(set(names) & set(piece.tokens[:6]) for piece in pieces)
    return False


_COPULAS = frozenset("is zijn wordt worden blijft blijven".split())
_PREPOSITIONS = frozenset(
    "in op bij voor door met van uit naar aan over onder tot om binnen buiten vanuit volgens als tijdens sinds vanaf na"
    " naast tussen zonder tegen per via omdat waar wanneer hierbij daarbij".split()
)


def other_subject(claim: Piece, piece: Piece) -> float:
    """1 if what stands before a verb of the sentence stands elsewhere in the piece, and other words before that verb."""
    for place, token in enumerate(claim.tokens):
        if token not in _COPULAS and not _verbal(token, claim.lemmas[place]):
            continue
        clause = [p for p, one in enumerate(claim.clauses) if one == claim.clauses[place]]
        if claim.tokens[clause[0]] in _PREPOSITIONS:
            continue
        left, right = _content(claim, clause[0], place), _content(claim, place + 1, len(claim.tokens))
        for turn, lemma in enumerate(piece.lemmas):
            if lemma != claim.lemmas[place] or not left:
                continue
            own = [p for p, one in enumerate(piece.clauses) if one == piece.clauses[turn]]
            before = _content(piece, own[0], turn)
            if not before or piece.tokens[own[0]] in _PREPOSITIONS:
                continue
            after = _content(piece, turn + 1, len(piece.tokens))
            if not _share(left, before) and _share(left, after) and _share(right, after):
                return 1.0
    return float(_other_opening(claim, piece))


def _other_opening(claim: Piece, piece: Piece) -> bool:
    """Whether both open with someone who acts, and it is not the same."""
    said = _opening(claim)
    given = _opening(piece)
    return said is not None and given is not None and said != given and not any(_group(t) == given for t in claim.tokens)


def _opening(piece: Piece) -> frozenset[str] | None:
    places = range(min(2, len(piece.tokens) - 1))
    return next((g for p in places if (g := _group(piece.tokens[p])) and (piece.tokens[p + 1] in _AUXILIARY | _FINITE or _verbal(piece.tokens[p + 1], piece.lemmas[p + 1]))), None)


def agent_fault(claim: Piece, piece: Piece) -> bool:
    """Whether the sentence says of something "door A" that the piece says "door B" of."""
    for place, token in enumerate(claim.tokens):
        if token != "door" or not _PASSIVE & set(claim.tokens):
            continue
        agent = _nouns(claim, place + 1, place + 5)
        verbs = [p for p, one in enumerate(claim.tokens) if _verbal(one, claim.lemmas[p]) and abs(p - place) <= 5 and one not in _FINITE]
        for verb in verbs:
            for turn, lemma in enumerate(piece.lemmas):
                if lemma == claim.lemmas[verb]:
                    ahead = [p for p in range(turn + 1, min(len(piece.tokens), turn + 6)) if piece.tokens[p] == "door"]
                    if ahead and agent and not _share(agent, _content(piece, ahead[0] + 1, ahead[0] + 7)):
                        return True
    return False

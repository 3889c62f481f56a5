"""The tab Programma in beeld: the outline as a figure and a list, and the matrix of themes."""

from __future__ import annotations

from collections.abc import Sequence

import gradio as gr

from app import texts_views as texts
from app.views.build import Views
from app.views.outline import walk
from app.views.types import Action, Matrix, Mention, Node, Theme
from app.web.fragments import escape, option, page_button, view_host, where
from index.store import IndexedDocument

MOST_ACTIONS = 12  # of one section; the list of actions has them all


def outline_tab() -> None:
    """The place where figure, list and matrix come."""
    gr.HTML(view_host("weergave/beeld", texts.OUTLINE_HEADING), elem_id="pw-outline", apply_default_css=False)


def outline_view(views: Views, chosen: str) -> str:
    """The whole tab for the document of that file name; for any other name the one with the most headings."""
    document, nodes = _document(views, chosen)
    matrix = "".join(_matrix(one, number) for number, one in enumerate(views.matrices) if one.document == document.name)
    choice = "".join(option(one.name, one.title, document.name) for one, below in views.outline if below)
    return (
        f"<h2>{escape(texts.OUTLINE_HEADING)}</h2><p>{escape(texts.OUTLINE_INTRODUCTION)}</p>"
        '<form class="pw-filter" data-results="weergave/beeld" data-target="">'
        f'<label>{escape(texts.OUTLINE_DOCUMENT)}<select name="document">{choice}</select></label></form>'
        f"{_figure(document.title, nodes)}"
        '<div id="pw-node" class="pw-panel" aria-live="polite"></div>'
        f"<details class='pw-tree' open><summary>{escape(texts.OUTLINE_LIST)}</summary>{_tree(nodes)}</details>{matrix}"
    )


def node_view(views: Views, key: str) -> str:
    """What stands in one section; raises KeyError when there is no such node."""
    node = find_node(views, key)
    source = node.source
    under = [one for one in views.actions if _is_under(one, node)]
    children = "".join(f"<li>{_choose(child)}</li>" for child in node.children)
    below = f'<p class="pw-label">{escape(texts.OUTLINE_BELOW)}</p><ul>{children}</ul>' if children else ""
    subtitle = f'<p class="pw-path">{escape(node.subtitle)}</p>' if node.subtitle else ""
    opening = page_button(source, f"O-{key}", shown=texts.OUTLINE_OPEN.format(place=where(source)))
    return (
        f'<h3 tabindex="-1" data-focus>{escape(_numbered(node))}</h3>{subtitle}'
        f"<p>{escape(_pages(node))} {opening}</p>{below}{_actions(under, key)}"
    )


def mentions_view(matrix: Matrix, theme: int, part: int) -> str:
    """The sentences of one cell; raises IndexError when there is no such cell."""
    row = matrix.themes[theme]
    heading = texts.MATRIX_FOUND.format(part=matrix.parts[part], theme=row.title)
    items = "".join(_mention(one, f"M-{theme}-{part}-{place}") for place, one in enumerate(row.mentions[part]))
    return f'<h4 tabindex="-1" data-focus>{escape(heading)}</h4><ul class="pw-rows">{items}</ul>'


def find_node(views: Views, key: str) -> Node:
    """The node of that key; raises KeyError."""
    for _, nodes in views.outline:
        for node in walk(nodes):
            if node.key == key:
                return node
    raise KeyError(key)


def _document(views: Views, chosen: str) -> tuple[IndexedDocument, Sequence[Node]]:
    named = [one for one in views.outline if one[0].name == chosen]
    return named[0] if named else max(views.outline, key=lambda one: len(list(walk(one[1]))))


def _figure(title: str, nodes: Sequence[Node]) -> str:
    """Where the figure comes; its keys begin with the place of the document."""
    if not nodes:
        return f'<p class="pw-soft">{escape(texts.OUTLINE_EMPTY)}</p>'
    place = nodes[0].key.split(".")[0]
    label = escape(texts.OUTLINE_FIGURE.format(title=title))
    return f'<div class="pw-figure" role="img" aria-label="{label}" data-figure="weergave/beeld/{place}.json"></div>'


def _tree(nodes: Sequence[Node]) -> str:
    items = "".join(f"<li>{_choose(node)}{_tree(node.children)}</li>" for node in nodes)
    return f"<ul>{items}</ul>" if items else ""


def _choose(node: Node) -> str:
    return (
        f'<button type="button" class="pw-link" data-load="weergave/kop/{node.key}" data-target="pw-node">'
        f"{escape(_numbered(node))}</button>"
    )


def _numbered(node: Node) -> str:
    return f"{node.number}. {node.title}" if node.number else node.title


def _pages(node: Node) -> str:
    form = texts.OUTLINE_PAGE if node.start == node.end else texts.OUTLINE_PAGES
    text = form.format(start=node.start, end=node.end)
    return f"{text[0].upper()}{text[1:]}."


def _is_under(action: Action, node: Node) -> bool:
    path = node.source.section
    return action.source.document == node.source.document and action.source.section[: len(path)] == path


def _actions(actions: Sequence[Action], key: str) -> str:
    if not actions:
        return f'<p class="pw-soft">{escape(texts.OUTLINE_NOTHING)}</p>'
    html = ""
    for kind, label in texts.KINDS_PLURAL.items():
        own = [action for action in actions if action.kind == kind]
        if own:
            items = "".join(
                _action(action, f"N-{key}-{kind}-{place}") for place, action in enumerate(own[:MOST_ACTIONS])
            )
            more = (
                f"<p>{escape(texts.OUTLINE_MORE.format(count=len(own) - MOST_ACTIONS))}</p>"
                if len(own) > MOST_ACTIONS
                else ""
            )
            html += f'<h4>{escape(label)} ({len(own)})</h4><ul class="pw-rows">{items}</ul>{more}'
    return html


def _action(action: Action, key: str) -> str:
    return f'<li><p id="{key}" class="pw-row-text">{escape(action.text)}</p>{page_button(action.source, key, key)}</li>'


def _mention(one: Mention, key: str) -> str:
    return f'<li><p id="{key}" class="pw-row-text">{escape(one.text)}</p>{page_button(one.source, key, key)}</li>'


def _matrix(matrix: Matrix, number: int) -> str:
    themes = "".join(
        f"<li>{escape(theme.title)} <span class='pw-soft'>"
        f"({escape(texts.MATRIX_WORDS.format(words=', '.join(word.lower() for word in theme.words)))})</span></li>"
        for theme in matrix.themes
    )
    head = "".join(_column(place, theme) for place, theme in enumerate(matrix.themes, 1))
    rows = "".join(_row(matrix, number, place) for place in range(len(matrix.parts)))
    return (
        f"<h3>{escape(texts.MATRIX_HEADING)}</h3><p>{escape(texts.MATRIX_INTRODUCTION)}</p><ol>{themes}</ol>"
        f'<div class="pw-matrix" tabindex="0" role="group" aria-label="{escape(texts.MATRIX_HEADING)}"><table>'
        f'<thead><tr><th scope="col">{escape(texts.ACTIONS_PART)}</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
        '<div id="pw-mentions" class="pw-panel" aria-live="polite"></div>'
    )


def _column(place: int, theme: Theme) -> str:
    """The number of a theme, with its title for who cannot see the list above."""
    title = f'<span class="pw-hidden">: {escape(theme.title)}</span>'
    return f'<th scope="col">{escape(texts.MATRIX_COLUMN.format(number=place))}{title}</th>'


def _row(matrix: Matrix, number: int, part: int) -> str:
    cells = "".join(_cell(matrix, number, theme, part) for theme in range(len(matrix.themes)))
    return f'<tr><th scope="row">{escape(matrix.parts[part])}</th>{cells}</tr>'


def _cell(matrix: Matrix, number: int, theme: int, part: int) -> str:
    count = len(matrix.themes[theme].mentions[part])
    if not count:
        return '<td><span class="pw-soft">0</span></td>'
    names = {"theme": matrix.themes[theme].title, "part": matrix.parts[part]}
    label = texts.counted(count, texts.MATRIX_OPEN_ONE, texts.MATRIX_OPEN).format(count=count, **names)
    return (
        f'<td><button type="button" data-load="weergave/thema/{number}/{theme}/{part}" data-target="pw-mentions" '
        f'aria-label="{escape(label)}">{count}</button></td>'
    )

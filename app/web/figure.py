"""The outline of a document as a Plotly figure."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import plotly.graph_objects as go  # type: ignore[import-untyped]

from app.views.outline import walk
from app.views.types import Node

# White text on each has a contrast of at least 4.5:1, and each has 3:1 against the page in both themes.
PART_COLOURS = ("#1b4f8a", "#8a3f1b", "#1b6e4a", "#7a2f6b", "#5b5a12", "#9c1c3c", "#3d4f9e", "#0f6674")
OTHER_COLOUR = "#566578"
_PADDING = {"t": 24, "l": 4, "r": 4, "b": 4}  # pixels; the title of a node with others in it stands at its top
LINE = 12  # characters of a label on one line, unless a word is longer
SMALLEST = 10  # pixels; a label that would be smaller is left out, the list below the figure has them all


def outline_figure(title: str, nodes: Sequence[Node]) -> str:
    """JSON of a treemap: areas by number of pages, ids are the keys of nodes."""
    root = nodes[0].key.split(".")[0] if nodes else "0"
    ids, labels, parents, values, colours = [root], [_literal(title)], [""], [0], [OTHER_COLOUR]
    parts = [node for node in nodes if node.part]
    for top in nodes:
        colour = PART_COLOURS[parts.index(top) % len(PART_COLOURS)] if top in parts else OTHER_COLOUR
        for node in walk([top]):
            ids.append(node.key)
            labels.append(_wrapped(node.title))
            parents.append(node.key.rsplit(".", 1)[0])
            values.append(0 if node.children else 1 + node.end - node.start)
            colours.append(colour)
    figure = go.Figure(
        go.Treemap(
            ids=ids, labels=labels, parents=parents, values=values, branchvalues="remainder", sort=False, maxdepth=2,
            marker={"colors": colours, "line": {"width": 2, "color": "#ffffff"}, "pad": _PADDING},
            textfont={"color": "#ffffff", "size": 13}, hoverinfo="label", pathbar={"visible": True},
        )
    )  # fmt: skip
    figure.update_layout(
        margin={"t": 26, "l": 0, "r": 0, "b": 0}, paper_bgcolor="rgba(0,0,0,0)", template="none",
        uniformtext={"minsize": SMALLEST, "mode": "hide"},
    )  # fmt: skip
    return str(figure.to_json())


def _wrapped(text: str) -> str:
    return "<br>".join(_literal(line) for line in textwrap.wrap(text, LINE, break_long_words=False))


def _literal(text: str) -> str:
    """Plotly reads labels as a kind of HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;")

"""Prints what an index answers to a question, as JSON."""

import json
import sys
from pathlib import Path

from makers import BagEncoder

from index.live import LiveIndex

hits = LiveIndex(Path(sys.argv[1]), BagEncoder()).retrieve(sys.argv[2])
print(json.dumps([[hit.passage.id, hit.score, hit.similarity, hit.similarities] for hit in hits]))  # noqa: T201

"""The renewal of the index as a process of its own, which tells on stdout how far it is: one JSON object a line."""

from __future__ import annotations

import json
import logging
import sys
from contextlib import suppress
from typing import Any

from app.errors import explain


def main() -> int:
    """Renew the index of the settings; 0 when it is up to date, 1 after an error, which was told."""
    from app.composition import run_index
    from app.logs import configure_logging
    from app.settings import load_settings

    try:
        settings = load_settings()
        configure_logging(settings.log_level)
        manifest = run_index(settings, lambda step, done, total: tell(step=step, done=done, total=total)).manifest
    except Exception as error:
        logging.getLogger(__name__).debug("stopped by", exc_info=error)
        message = explain(error)
        tell(bericht=message.bericht, actie=message.actie)
        return 1
    tell(documents=manifest.documents, passages=manifest.passages)
    return 0


def tell(**facts: Any) -> None:  # noqa: ANN401
    """Print facts on stdout, at once; who listened may have gone, and the work goes on without."""
    with suppress(BrokenPipeError):
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

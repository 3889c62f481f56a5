"""Starts a build that never ends: makes the file of the third argument once it has encoded a part, and waits."""

import sys
import time
from pathlib import Path

from makers import BagEncoder, make_document, make_reading, silent

from index.build import build_index


def wait(encoded: int) -> None:
    if encoded:
        Path(sys.argv[3]).touch()
        time.sleep(600)


def main() -> None:
    pdf_folder, data = Path(sys.argv[1]), Path(sys.argv[2])
    document = make_document(pdf_folder, "long.pdf", {"Lang": [f"Zin nummer {number}." for number in range(200)]})
    build_index(make_reading(document), pdf_folder, data, BagEncoder(hook=wait), silent)


if __name__ == "__main__":
    main()

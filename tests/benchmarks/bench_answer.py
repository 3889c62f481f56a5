"""An answer of the warm product takes at most three times the encoding of its question: make bench."""

import statistics
import sys
import time
from pathlib import Path

from app.composition import MODELS, build_services
from app.evaluation.questions import read_questions
from app.settings import Settings
from index.encoder import load_encoder
from index.encoder_model import EncoderModel

SET = Path(__file__).parents[1] / "evaluation" / "vragen.jsonl"
WARM = 20  # questions before the clock starts
MOST = 3.0  # times the encoding of the question


def timed(work, *arguments):
    started = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - started


def bench_warm_answer():
    settings = Settings()
    services = build_services(settings)
    encoder = load_encoder(EncoderModel(settings.model), settings.data / MODELS)
    questions = [one.question for one in read_questions(SET, "test") if not one.history]
    for question in questions[:WARM]:
        services.answer(question, ())
        encoder.encode_questions([question])
    asked, encoded = [], []
    for question in questions[WARM:]:  # in turns, so that a busy machine slows both
        encoded.append(timed(encoder.encode_questions, [question]))
        asked.append(timed(services.answer, question, ()))
    ask, encode = statistics.median(asked), statistics.median(encoded)
    sys.stdout.write(
        f"\nanswer {1000 * ask:.0f} ms, encoding {1000 * encode:.0f} ms, {ask / encode:.1f} times (bar {MOST:g})\n"
    )
    assert ask <= MOST * encode

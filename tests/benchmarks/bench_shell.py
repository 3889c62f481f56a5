"""Times of what a user waits for, on the real documents: make bench."""

import os
import statistics
import subprocess
import sys
import time

import pytest

QUESTION = "Wat doet Veiligheid aan grensligging?"


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    ours = {"PW_DATA": str(tmp_path_factory.mktemp("data")), "PW_PORT": "7899"}
    return {name: value for name, value in os.environ.items() if not name.startswith("PW_")} | ours


def timed(environment, *arguments):
    started = time.monotonic()
    subprocess.run([sys.executable, "-m", "app", *arguments], env=environment, check=True, capture_output=True)
    return time.monotonic() - started


@pytest.fixture(scope="module")
def first_index(environment):
    return timed(environment, "index")


@pytest.fixture(scope="module")
def service_start(environment, first_index):
    started = time.monotonic()
    command = [sys.executable, "-m", "app", "serve"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as service:
        assert "http://127.0.0.1:7899" in service.stdout.readline()
        yield time.monotonic() - started
        service.terminate()


def told(name, seconds, bar):
    sys.stdout.write(f"\n{name}: {seconds:.2f} s (bar {bar} s)\n")
    assert seconds < bar


def bench_first_index(first_index):
    told("first index", first_index, 60)


def bench_index_that_is_current(environment, first_index):
    told("index that is current", timed(environment, "index"), 10)


def bench_service_start(service_start):
    told("service ready", service_start, 30)


def bench_warm_question(environment, service_start):
    seconds = [timed(environment, "ask", "--json", QUESTION) for _ in range(11)]
    told("question to the running service, median", statistics.median(seconds), 0.5)

# Programmawijzer. "make run" and "make test" work from any state; the second time they install nothing.
# The real work of installing is in .ci/install; settings are PW_ variables, see README.md.
PYTHON := .venv/bin/python
PROGRAM := $(PYTHON) -m app
QUESTIONS ?= ../shared/vragen
BARS ?= hit@5=0.90 correct=0.65 verbatim=1 refused=0.5 false_refusal=0.10 words_median=90 words_p95=250

.PHONY: install run index test lint eval test-slow bench clean

install: ## make .venv with the locked packages
	@.ci/install

run: index ## index documenten/ and serve the chat
	@$(PROGRAM) serve

index: install ## bring the index up to date
	@$(PROGRAM) index

test: install ## all tests, the browser's too; ARGS go to pytest
	@.ci/chromium
	$(PYTHON) -m pytest $(ARGS)

lint: install
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

eval: index ## score the questions in QUESTIONS against the BARS
	@mkdir -p build
	$(PROGRAM) ask --batch $(QUESTIONS)/ontwikkelset.jsonl --json --local > build/answers.jsonl
	$(PYTHON) $(QUESTIONS)/score.py $(QUESTIONS)/ontwikkelset.jsonl build/answers.jsonl documenten --misses --require $(BARS)

test-slow: install ## fifty questions to a real, small language model
	$(PYTHON) -m pytest tests/writing/slow_server.py -o python_functions='slow_*' -o timeout=7200 -s $(ARGS)

bench: install ## time a first index and warm questions
	$(PYTHON) -m pytest tests/benchmarks -o python_files='bench_*.py' -o python_functions='bench_*' -o timeout=900 -s $(ARGS)

clean: ## remove everything that can be made again, the index too
	rm -rf .venv .data build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

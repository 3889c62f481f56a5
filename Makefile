# Programmawijzer. "make run" and "make test" work from any state; the second time they install nothing.
# The real work of installing is in .ci/install; settings are PW_ variables, see README.md.
PYTHON := .venv/bin/python
PROGRAM := $(PYTHON) -m app
SET ?= tests/evaluation/verse_vragen.jsonl
SPLIT ?= fresh
BASELINE := build/LangChain-tutorial.jsonl
QUESTIONS ?= ../shared/vragen
BARS ?= hit@5=0.90 correct=0.65 verbatim=1 refused=0.5 false_refusal=0.10 words_median=90 words_p95=250

.PHONY: install run index test test-slow lint eval eval-questions eval-baseline figures ablation bench clean

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

eval: index ## score our own questions, and those in QUESTIONS against the BARS where they are there
	@mkdir -p build
	$(PROGRAM) evaluate --json build/evaluate.jsonl --require verbatim=1 $(ARGS)
	@[ ! -d $(QUESTIONS) ] || $(MAKE) --no-print-directory eval-questions

eval-questions:
	$(PROGRAM) ask --batch $(QUESTIONS)/ontwikkelset.jsonl --json --local > build/answers.jsonl
	$(PYTHON) $(QUESTIONS)/score.py $(QUESTIONS)/ontwikkelset.jsonl build/answers.jsonl documenten --misses --require $(BARS)

test-slow: install ## fifty questions to a real, small language model
	$(PYTHON) -m pytest tests/writing/slow_server.py -o python_functions='slow_*' -o timeout=7200 -s $(ARGS)

eval-baseline: index ## score the questions of SET beside LangChain's tutorial pipeline
	@mkdir -p build
	$(PYTHON) tests/evaluation/tutorial.py $(SET) $(BASELINE)
	$(PROGRAM) evaluate $(SET) --split $(SPLIT) --beside $(BASELINE) $(ARGS)

figures: ## the same, and put the figures in README.md
	@$(MAKE) --no-print-directory eval-baseline ARGS="--readme README.md"

ablation: index ## measure what each part of the search adds, and put the table in docs/evaluatie.md
	$(PYTHON) tests/evaluation/onderdelen.py --write docs/evaluatie.md

bench: index ## time a first index and warm questions
	$(PYTHON) -m pytest tests/benchmarks -o python_files='bench_*.py' -o python_functions='bench_*' -o timeout=900 -s $(ARGS)

clean: ## remove everything that can be made again, the index too
	rm -rf .venv .data build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

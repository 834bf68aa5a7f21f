# The project's commands. Each sets up what it needs first: a virtual environment in .venv with the packages of the lock, and no others.
# All paths are relative, so the folder may have spaces in its name.

PYTHON ?= python3
BIN := .venv/bin
LOCK := requirements/lock.txt
READY := .venv/.ready
SAMPLE := src/fasti/samples/russia-58th-army-herald.txt

.PHONY: help setup demo test check format lock bench figures clean
.DEFAULT_GOAL := help

help: ## say what can be made
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## (.*)/make \1\t\2/' | expand -t 14

setup: $(READY) ## set up .venv from the lock

demo: $(READY) ## read a sample report and show what it says
	@$(BIN)/fasti read $(SAMPLE)

test: $(READY) ## run the tests
	$(BIN)/python -m pytest

check: $(READY) ## formatting, lint, types and tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

format: $(READY) ## format the code and mend what the linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(READY) ## pin every package by its hash again, from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --group docs --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --upgrade --quiet --custom-compile-command "make lock" --output-file $(LOCK)

bench: $(READY) ## measure accuracy and throughput
	$(BIN)/python benchmarks/accuracy.py
	$(BIN)/python benchmarks/throughput.py

figures: $(READY) ## measure and put the figures into the README
	$(BIN)/python benchmarks/readme_figures.py

clean: ## remove .venv and everything that was made
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): $(LOCK) pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Fasti needs Python 3.11 or newer: install it, or name one with 'make PYTHON=/path/to/python3 ...'." >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "This Python cannot make a virtual environment: install its venv package first (Debian: apt install python3-venv)." >&2; exit 1; }
	@echo "Setting up .venv: once, a few minutes."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --no-deps --require-hashes --requirement $(LOCK)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

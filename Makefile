# The project's commands. Each sets up what it needs first: a virtual environment in .venv with the packages of the lock, and no others.
# All paths are relative, so the folder may have spaces in its name.

PYTHON ?= python3
BIN := .venv/bin
LOCK := requirements/lock.txt
READY := .venv/.ready
SAMPLE := src/fasti/samples/russia-58th-army-herald.txt

.PHONY: help setup demo test check tested lint docs pictures outputs test-wheel test-lowest test-newest audit format lock bench figures clean
# one word for all files as they are, tracked or not
TREE := { git rev-parse HEAD; git diff HEAD; git ls-files --others --exclude-standard -z | xargs -0 cat; } 2>/dev/null | git hash-object --stdin
.DEFAULT_GOAL := help

help: ## say what can be made
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/make \1\t\2/' | expand -t 18

setup: $(READY) ## set up .venv from the lock

demo: $(READY) ## read a sample report and show what it says
	@$(BIN)/fasti read $(SAMPLE)

test: $(READY) ## run the tests
	$(BIN)/python -m pytest
	@mkdir -p build && $(TREE) > build/tested

check: lint docs tested ## formatting, lint, types, the manual and tests

tested: $(READY) ## run the tests, unless they have passed on the very same files
	@if [ "$$($(TREE))" = "$$(cat build/tested 2>/dev/null)" ]; then echo "The tests have passed on these very files."; else $(MAKE) test; fi

lint: $(READY) ## formatting, lint and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

docs: $(READY) ## build the manual strictly, into build/manual
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

pictures: $(READY) ## make the pictures of the README and the manual again, from the samples; needs Chromium
	$(BIN)/python manual/pictures.py

outputs: $(READY) ## run the blocks of the README and the manual, and write into them what they print
	$(BIN)/python manual/blocks.py

test-wheel: $(READY) ## build the wheel, install it with pip into an empty environment and use it there
	$(BIN)/python -m pytest -m wheel tests/test_wheel.py

test-lowest: $(READY) ## run the tests with the lowest versions of all packages that pyproject.toml allows
	$(call in_versions,lowest-direct,.venv-lowest)

test-newest: $(READY) ## run the tests with the newest versions of all packages that pyproject.toml allows
	$(call in_versions,highest,.venv-newest)

audit: $(READY) ## ask PyPI which packages of the lock have known faults; fails too where it cannot tell
	$(BIN)/uv tool run pip-audit --strict --disable-pip --require-hashes --requirement $(LOCK)

format: $(READY) ## format the code and mend what the linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(READY) ## pin every package by its hash again, from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --group docs --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --upgrade --quiet --custom-compile-command "make lock" --output-file $(LOCK)

bench: $(READY) ## measure accuracy and throughput
	$(BIN)/python benchmarks/accuracy.py
	$(BIN)/python benchmarks/throughput.py

figures: $(READY) ## measure and put the figures into the manual
	$(BIN)/python benchmarks/manual_figures.py

clean: ## remove .venv and everything that was made
	rm -rf .venv .venv-lowest .venv-newest build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment of its own with the versions that a resolution chooses: the packages that tests need first, what Fasti needs over them.
define in_versions
	$(BIN)/uv pip compile pyproject.toml --all-extras --resolution $(1) --only-binary :all: --quiet --output-file build/$(1).txt
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(2)
	$(BIN)/uv pip install --quiet --python $(2) --only-binary :all: --group dev --group docs
	$(BIN)/uv pip install --quiet --python $(2) --only-binary :all: --no-deps --requirement build/$(1).txt
	$(BIN)/uv pip install --quiet --python $(2) --no-deps --no-build-isolation .
	$(2)/bin/python -m pytest
endef

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

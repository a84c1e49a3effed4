# Every target works in a fresh clone: it makes .venv from the hash-pinned lock files and installs nothing twice.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
LOCK_FLAGS := --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -q

.PHONY: run test test-all setup lock bench demo check simulate
.DEFAULT_GOAL := run

run: $(VENV)/.ready-run
	@$(PY) -m bot

demo: $(VENV)/.ready-run
	@$(PY) -m bot demo

check: $(VENV)/.ready-run
	@$(PY) -m bot check

test: $(VENV)/.ready-test
	@CHECKS="$(CHECKS)" sh tests/run_checks.sh

test-all: $(VENV)/.ready-test
	@LONG=1 sh tests/run_checks.sh

bench: $(VENV)/.ready-test
	@$(PY) -m benchmarks

simulate: $(VENV)/.ready-test
	@$(PY) -m tests.simulator --years $(or $(YEARS),1) --subscribers $(or $(SUBSCRIBERS),1000) --seed $(or $(SEED),1) $(if $(KILL),--kill $(KILL))

setup: $(VENV)/.ready-test

# The lock files name no address; they serve Linux, macOS and Windows.
lock:
	uv pip compile $(LOCK_FLAGS) pyproject.toml --group build -o requirements/run.lock
	uv pip compile $(LOCK_FLAGS) pyproject.toml --group build --group dev -c requirements/run.lock -o requirements/test.lock

$(VENV)/.ready-%: requirements/%.lock pyproject.toml
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh requirements/install.sh $*

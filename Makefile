# Every target works in a fresh clone: it makes .venv from the hash-pinned lock files and installs nothing twice.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
LOCK_FLAGS := --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -q

AUDIT := .venv-audit

.PHONY: run test test-all setup lock bench demo check simulate wheel audit
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

# The same commit gives the same file, byte for byte: its moment is the commit's.
wheel: $(VENV)/.ready-test
	@SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)} $(PY) -m hatchling build -t wheel -d dist

# What others know of our dependencies' faults, and what a static analyser sees. Needs the network; not in `make test`.
audit: $(AUDIT)/.ready
	$(AUDIT)/bin/python requirements/make_sbom.py --check
	$(AUDIT)/bin/bandit -q -r bot -c pyproject.toml
	$(AUDIT)/bin/pip-audit --strict --disable-pip --require-hashes -r requirements/container.lock

$(AUDIT)/.ready: requirements/audit.lock
	$(PYTHON) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/audit.lock
	touch $@

# The lock files name no address; they serve Linux, macOS and Windows.
lock:
	uv pip compile $(LOCK_FLAGS) pyproject.toml --group build -o requirements/run.lock
	uv pip compile $(LOCK_FLAGS) pyproject.toml --group build --group dev -c requirements/run.lock -o requirements/test.lock
	uv pip compile $(LOCK_FLAGS) pyproject.toml --group build --extra postgres -c requirements/test.lock -o requirements/container.lock
	uv pip compile $(LOCK_FLAGS) --group audit -o requirements/audit.lock
	$(MAKE) $(AUDIT)/.ready
	$(AUDIT)/bin/python requirements/make_sbom.py

$(VENV)/.ready-%: requirements/%.lock pyproject.toml
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh requirements/install.sh $*

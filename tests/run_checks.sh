#!/bin/sh
# Every check of the project, in the order in which a mistake is cheapest to see. Stops at the first that fails.
set -eu
bin=.venv/bin
step() { printf '\n== %s\n' "$1"; shift; "$@"; }

step "format" $bin/ruff format --check .
step "lint" $bin/ruff check .
step "types" $bin/mypy
step "layers" $bin/lint-imports
step "knowledge" $bin/python -m bot check
step "the editors' test questions" $bin/python -m bot test
if [ "${LONG:-}" = 1 ]; then
    step "tests, the long proofs included" $bin/pytest -n 2 --dist worksteal
else
    step "tests" $bin/pytest -n 2 --dist worksteal -m "not long"
fi

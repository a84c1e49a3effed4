#!/bin/sh
# install.sh run|test: makes the environment $VENV and installs exactly requirements/<name>.lock in it, once.
# The stamp $VENV/.ready-<name> holds the lock's hash: a touched but equal lock installs nothing.
set -eu
name=$1
lock=requirements/$name.lock
stamp=$VENV/.ready-$name

if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Buurtgids needs Python 3.11 or newer. Install it, or name it: make PYTHON=python3.12" >&2
    exit 2
fi
if [ ! -x "$VENV/bin/python" ]; then
    if ! problem=$("$PYTHON" -m venv "$VENV" 2>&1); then
        rm -rf "$VENV"
        echo "Python cannot make a virtual environment. On Debian or Ubuntu: sudo apt install python3-venv" >&2
        exit 2
    fi
fi
hash=$("$VENV/bin/python" -c 'import hashlib, sys
print(hashlib.sha256(b"".join(open(f, "rb").read() for f in sys.argv[1:])).hexdigest())' "$lock" pyproject.toml)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$hash" ]; then
    touch "$stamp"
    exit 0
fi
echo "Installing ($lock), once; this takes about half a minute." >&2
"$VENV/bin/python" -m pip install -q --no-compile --disable-pip-version-check --require-hashes -r "$lock"
"$VENV/bin/python" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
# What the tests need includes what the bot needs.
if [ "$name" = test ]; then
    "$VENV/bin/python" -c 'import hashlib, sys
print(hashlib.sha256(b"".join(open(f, "rb").read() for f in sys.argv[1:])).hexdigest())' \
        requirements/run.lock pyproject.toml > "$VENV/.ready-run"
fi
echo "$hash" > "$stamp"

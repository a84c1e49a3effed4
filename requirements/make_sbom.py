"""Writes `sbom.cdx.json`, the bill of materials that goes into the wheel, from `run.lock`.

    .venv-audit/bin/python requirements/make_sbom.py [--check]

CycloneDX makes it. Of each component its name, version and package URL are kept: hashes stand in the lock.
With `--check` nothing is written, and the exit status is 1 when the file is not what the lock says.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
LOCK, BILL = FOLDER / "run.lock", FOLDER / "sbom.cdx.json"
PIN = re.compile(r"^[a-zA-Z0-9._-]+==[^ \\]+(?: ; [^\\]+)?", re.MULTILINE)
KEPT = ("bom-ref", "name", "version", "purl", "type")


def bill() -> str:
    """The whole file: the same lock gives the same text."""
    pins = "\n".join(found.group().strip() for found in PIN.finditer(LOCK.read_text(encoding="utf-8")))
    project = FOLDER.parent / "pyproject.toml"
    command = [
        "-m",
        "cyclonedx_py",
        "requirements",
        "-",
        "--pyproject",
        str(project),
        "--output-reproducible",
    ]
    done = subprocess.run([sys.executable, *command], input=pins, capture_output=True, text=True, check=True)
    made = json.loads(done.stdout)
    made["components"] = [_short(one) for one in made["components"]]
    made["metadata"]["tools"]["components"] = [_short(one) for one in made["metadata"]["tools"]["components"]]
    return json.dumps(made, indent=1, sort_keys=True) + "\n"


def _short(component: dict[str, object]) -> dict[str, object]:
    return {key: component[key] for key in KEPT if key in component}


def main() -> int:
    """0 when the file is, or now is, what the lock says."""
    made = bill()
    if "--check" in sys.argv[1:]:
        return 0 if BILL.read_text(encoding="utf-8") == made else 1
    BILL.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The examples of docs/beheer/webpagina.md for a proxy are read by the programs that they are for."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "beheer" / "webpagina.md"
PATIENCE = 60  # seconds
CADDY, NGINX, OPENSSL = (shutil.which(name) for name in ("caddy", "nginx", "openssl"))


def example(heading: str) -> str:
    """The first block of code below a heading."""
    found = re.search(
        rf"^## {heading}\n.*?^```\w*\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    assert found is not None, heading
    return found[1]


def ends_well(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(CADDY is None, reason="no Caddy here; install it: apt-get install caddy")
def test_caddy_reads_its_example(tmp_path: Path) -> None:
    assert CADDY is not None
    file = tmp_path / "Caddyfile"
    file.write_text(example("Caddy"))
    ends_well(CADDY, "adapt", "--config", str(file), "--adapter", "caddyfile")


@pytest.mark.skipif(
    not (NGINX and OPENSSL), reason="no nginx here; install it: apt-get install nginx openssl"
)
def test_nginx_reads_its_example(tmp_path: Path) -> None:
    assert NGINX is not None
    assert OPENSSL is not None
    key, certificate = tmp_path / "buurtgids.key", tmp_path / "buurtgids.pem"
    ends_well(
        OPENSSL, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=buurtgids.example.org",
        "-keyout", str(key), "-out", str(certificate),
    )  # fmt: skip
    server = example("nginx").replace("/etc/ssl", str(tmp_path)).replace("443", "8443")
    file = tmp_path / "nginx.conf"
    around = f"pid {tmp_path}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n"
    file.write_text(f"{around}{server}}}\n")
    ends_well(NGINX, "-t", "-q", "-p", str(tmp_path), "-c", str(file))

"""The container: nobody special inside, nothing to write but its state."""

import re
from pathlib import Path
from typing import Final

import yaml

from bot.adapters.config.reader import read_config
from bot.domain.language import Language

ROOT = Path(__file__).parents[2]
COMPOSE: Final = ("compose.yaml", "compose.postgres.yaml")


def services() -> dict[str, dict[str, object]]:
    """Of both files together, as compose puts them together."""
    joined: dict[str, dict[str, object]] = {}
    for name in COMPOSE:
        read = yaml.safe_load((ROOT / "deploy" / name).read_text(encoding="utf-8"))
        for service, settings in read["services"].items():
            joined.setdefault(service, {}).update(settings)
    return joined


def test_every_container_is_nobody_special_and_reads_only() -> None:
    assert set(services()) == {"bot", "database"}
    for settings in services().values():
        assert settings["read_only"] is True
        assert settings["cap_drop"] == ["ALL"]
        assert settings["security_opt"] == ["no-new-privileges:true"]
        assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", str(settings["user"]))


def test_the_image_ends_as_the_same_user_with_a_health_check() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^USER (.*)$", lines) == [services()["bot"]["user"]]
    assert 'CMD ["buurtgids", "health"' in lines
    assert "--require-hashes" in lines


def test_what_the_image_is_built_of_is_handed_to_the_builder() -> None:
    handed = re.findall(r"(?m)^!(.*)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"))
    assert all((ROOT / name).exists() for name in handed)
    assert {"bot", "knowledge", "requirements", "pyproject.toml", "deploy/config.yaml"} <= set(handed)


def test_the_page_is_open_to_the_machine_alone() -> None:
    assert services()["bot"]["ports"] == ["127.0.0.1:8080:8080"]


def test_the_settings_of_the_containers_are_right() -> None:
    for name in ("config.yaml", "config.postgres.yaml"):
        reading = read_config(ROOT / "deploy" / name, Language.NL)
        assert reading.problems == ()
        assert reading.config is not None
        assert str(reading.config.state) == "/var/lib/buurtgids"


def test_no_secret_stands_in_the_repository() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    for name in COMPOSE:
        read = yaml.safe_load((ROOT / "deploy" / name).read_text(encoding="utf-8"))
        for secret in read["secrets"].values():
            assert "/deploy/" + secret["file"].removeprefix("./") in ignored

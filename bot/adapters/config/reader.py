"""The configuration file: every mistake at once, each with its line, and the settings when there is none."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from rapidfuzz import fuzz, process

from bot.adapters.config import values
from bot.adapters.config.config import DEFAULT_QUIET_HOURS, Config
from bot.adapters.config.values import PACKAGED, Wrong
from bot.domain.diagnostics import Diagnostic, Severity, in_order
from bot.domain.language import Language
from bot.domain.reminders.quiet_hours import QuietHours
from bot.messages.say import say

DEFAULT_NAME = "config.yaml"
LIKENESS = 60  # percent that a wrong name must share with a setting to be taken for it


@dataclass(frozen=True, slots=True)
class ConfigReading:
    """`config` is None when a problem stands in the way."""

    config: Config | None
    problems: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    convert: Callable[[str], object]
    example: str
    may_be_empty: bool = False


@dataclass(frozen=True, slots=True)
class _ListSetting:
    convert: Callable[[tuple[str, ...]], object]
    example: str
    may_be_one: bool = False
    """Whether one value without brackets is a list of one."""


SETTINGS: Mapping[str, _Setting | _ListSetting] = {
    "language": _Setting(values.language, "nl"),
    "timezone": _Setting(values.zone, "Europe/Amsterdam"),
    "knowledge": _ListSetting(values.folders, "[knowledge, ../our-own]", may_be_one=True),
    "calendars": _ListSetting(values.calendars, "[agenda.ics]", may_be_one=True),
    "feed_url": _Setting(values.folder_url, "https://www.example.org/agenda"),
    "state": _Setting(str, "state"),
    "store": _Setting(values.store, "postgresql://buurtgids@localhost/buurtgids"),
    "organisation": _Setting(str, "Gemeente Utrecht", may_be_empty=True),
    "contact": _Setting(str, "https://www.example.org/contact", may_be_empty=True),
    "reload": _Setting(values.flag, "true"),
    "telegram.base_url": _Setting(values.base_url, "https://api.telegram.org"),
    "telegram.bot_name": _Setting(values.bot_name, "buurtgids_bot"),
    "telegram.mode": _Setting(values.mode, "polling"),
    "telegram.admins": _ListSetting(values.admins, "[123456789]"),
    "telegram.group_changes": _Setting(values.group_changes, "admins"),
    "telegram.send_rate": _Setting(values.rate, "28"),
    "telegram.send_rate_chat": _Setting(values.rate, "1"),
    "limits.per_person": _Setting(values.count, "30"),
    "limits.per_network": _Setting(values.count, "300"),
    "web.address": _Setting(values.listening, "127.0.0.1:8080"),
    "web.public_url": _Setting(values.base_url, "https://buurtgids.example.org"),
    "web.frame_ancestors": _ListSetting(values.ancestors, "[https://intranet.example.org]"),
    "web.theme": _Setting(str, "thema.css"),
    "web.proxies": _ListSetting(values.proxies, "[127.0.0.1]"),
    "web.cors_origins": _ListSetting(values.origins, "[https://intranet.example.org]"),
    "closed.telegram": _Setting(values.reason, "We verhuizen.", may_be_empty=True),
    "closed.web": _Setting(values.reason, "We verhuizen.", may_be_empty=True),
    "mail.server": _Setting(values.mail_server, "smtp.example.org:587"),
    "mail.security": _Setting(values.mail_security, "starttls"),
    "mail.from": _Setting(values.sender, "buurtgids@example.org"),
    "mail.user": _Setting(str, "buurtgids"),
    "mail.rate": _Setting(values.rate, "60"),
    "push.services": _ListSetting(values.push_services, "[https://fcm.googleapis.com]"),
    "push.rate": _Setting(values.rate, "20"),
    "monitoring.metrics_port": _Setting(values.port, "9108"),
    "counting.feedback": _Setting(values.flag, "true"),
    "counting.unanswered": _Setting(values.flag, "false"),
    "answers.sure": _Setting(values.share, "0.7"),
    "answers.offer": _Setting(values.share, "0.12"),
    "answers.margin": _Setting(values.share, "0.1"),
    "log.format": _Setting(values.log_format, "json"),
    "privacy.contact": _Setting(str, "privacy@example.org", may_be_empty=True),
    "privacy.months_without_contact": _Setting(values.whole, "12"),
    "privacy.days_after_block": _Setting(values.whole, "30"),
    "privacy.backup_days": _Setting(values.whole, "14"),
    "answers.meaning": _Setting(values.flag, "true"),
    "reminders.lead_times": _ListSetting(values.lead_times, "[7 dagen, 1 dag, 1 uur]"),
    "reminders.quiet_hours": _Setting(values.quiet_hours, DEFAULT_QUIET_HOURS),
    "reminders.ask_admin_above": _Setting(values.count, "50"),
}
# Sections whose settings have names that others have too.
_WITH_SECTION = frozenset({"web", "closed", "mail", "privacy", "push", "log"})
_SECTIONS = frozenset(name.partition(".")[0] for name in SETTINGS if "." in name)


def read_config(file: Path | None, language: Language) -> ConfigReading:
    """`file`, else config.yaml in the working directory, else the defaults. Problems speak `language`."""
    if file is None and not Path(DEFAULT_NAME).is_file():
        return ConfigReading(_config({}, Path.cwd()), ())
    chosen = file or Path(DEFAULT_NAME)
    reader = _Reader(chosen, language)
    config = replace(_config(reader.read(), chosen.absolute().parent), file=chosen.absolute())
    if config.offer > config.sure:
        reader.wrong("offer_above_sure", None)
    if config.mail_server is not None and not (config.mail_from and config.web_public_url):
        reader.wrong("mail_incomplete", None)
    if reader.problems:
        return ConfigReading(None, in_order(reader.problems))
    return ConfigReading(config, ())


class _Reader:
    def __init__(self, file: Path, language: Language) -> None:
        self._file = file
        self._language = language
        self.problems: list[Diagnostic] = []

    def read(self) -> Mapping[str, object]:
        top = self._top()
        if isinstance(top, yaml.MappingNode):
            return dict(self._settings(top, ""))
        if top is not None:
            self.wrong("not_a_mapping", top.start_mark)
        return {}

    def _top(self) -> yaml.Node | None:
        try:
            return yaml.compose(self._file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
        except FileNotFoundError:
            self.wrong("missing", None)
        except (OSError, UnicodeDecodeError) as error:
            self.wrong("unreadable", None, why=getattr(error, "strerror", None) or "UTF-8")
        except yaml.MarkedYAMLError as error:
            self.wrong("not_yaml", error.problem_mark, why=error.problem or "")
        except yaml.YAMLError as error:
            self.wrong("not_yaml", None, why=str(error).partition("\n")[0])
        return None

    def _settings(self, section: yaml.MappingNode, prefix: str) -> Iterator[tuple[str, object]]:
        seen: set[str] = set()
        for key, value in section.value:
            name = f"{prefix}{key.value}"
            if name in seen:
                self.wrong("twice", key.start_mark, setting=name)
                continue
            seen.add(name)
            setting = SETTINGS.get(name)
            if setting is not None:
                try:
                    yield from self._value(name, setting, value)
                except Wrong as wrong:
                    self.wrong(wrong.code, value.start_mark, setting=name, value=wrong.value)
            elif not prefix and name in _SECTIONS:
                if isinstance(value, yaml.MappingNode):
                    yield from self._settings(value, f"{name}.")
                elif not (isinstance(value, yaml.ScalarNode) and value.value == ""):
                    self.wrong("a_section", value.start_mark, setting=name)
            else:
                self._unknown(name, key)

    def _value(
        self, name: str, setting: _Setting | _ListSetting, node: yaml.Node
    ) -> Iterator[tuple[str, object]]:
        if isinstance(setting, _ListSetting) and setting.may_be_one and isinstance(node, yaml.ScalarNode):
            if node.value.strip():
                yield name, setting.convert((node.value.strip(),))
            else:
                self.wrong("empty", node.start_mark, setting=name)
        elif isinstance(setting, _ListSetting):
            if not isinstance(node, yaml.SequenceNode) or any(
                not isinstance(item, yaml.ScalarNode) for item in node.value
            ):
                self.wrong("a_list", node.start_mark, setting=name, example=setting.example)
                return
            yield name, setting.convert(tuple(item.value for item in node.value))
        elif not isinstance(node, yaml.ScalarNode):
            self.wrong("one_value", node.start_mark, setting=name, example=setting.example)
        elif not node.value.strip() and not setting.may_be_empty:
            self.wrong("empty", node.start_mark, setting=name)
        else:
            yield name, setting.convert(node.value.strip())

    def _unknown(self, name: str, key: yaml.Node) -> None:
        near = process.extractOne(name, SETTINGS.keys(), scorer=fuzz.ratio, score_cutoff=LIKENESS)
        if near is None:
            self.wrong("unknown", key.start_mark, setting=name)
        else:
            self.wrong("unknown_near", key.start_mark, setting=name, name=near[0])

    def wrong(self, code: str, mark: yaml.Mark | None, **named: str) -> None:
        """Note a mistake at `mark`; None is the file as a whole."""
        message, hint = say("config", code, self._language, named)
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        self.problems.append(
            Diagnostic(str(self._file), line, column, Severity.ERROR, f"config_{code}", message, hint)
        )


def _config(found: Mapping[str, object], folder: Path) -> Config:
    """Relative paths count from `folder`."""
    fields = {_field(name): value for name, value in found.items() if name != "telegram.mode"}
    quiet = str(fields.pop("quiet_hours", DEFAULT_QUIET_HOURS))
    knowledge, state = fields.pop("knowledge", ()), fields.pop("state", "state")
    layers = knowledge if isinstance(knowledge, tuple) else ()
    calendars = fields.pop("calendars", ())
    theme = fields.pop("web_theme", None)
    config = replace(Config(state=folder / str(state)), **fields)  # type: ignore[arg-type]
    return replace(
        config,
        knowledge=tuple(one if one == PACKAGED else folder / one for one in layers),
        calendars=tuple(folder / one for one in calendars) if isinstance(calendars, tuple) else (),
        quiet_hours=QuietHours.parse(quiet, config.timezone),
        web_theme=folder / str(theme) if theme is not None else None,
    )


def _field(name: str) -> str:
    """The name in `Config`: that of the setting, with its section where that tells which one it is."""
    section, _, bare = name.rpartition(".")
    return f"{section}_{bare}" if section in _WITH_SECTION else bare

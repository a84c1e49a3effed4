"""`qr`: the address of an entry as a picture that a phone reads."""

import asyncio
from pathlib import Path

import segno
from rapidfuzz import fuzz, process
from telegram.error import InvalidToken, TelegramError

from bot.adapters.config.config import Config
from bot.adapters.knowledge.reading.reader import read
from bot.adapters.public_addresses import PublicAddresses
from bot.adapters.telegram.request import UpdatesRequest, make_bot
from bot.adapters.telegram.settings import TelegramSettings
from bot.adapters.web.paths import kind_of
from bot.cli.guard import guarded
from bot.domain.diagnostics import Severity
from bot.domain.entry_address import AddressPlace
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Entry, EntryId, Kind
from bot.domain.language import Language
from bot.messages.tools import say, tool_language
from bot.runtime.failures import CannotStartError
from bot.runtime.output import show
from bot.runtime.settings import knowledge_layers, load_config, read_token

PICTURES = frozenset({".png", ".svg"})
SCALE = 10  # pixels, or units, of one module: a code of 33 modules is some 4 cm at 200 dots an inch
LIKENESS = 60  # percent that a name must share with an entry to be taken for it


NOT_KNOWN: dict[AddressPlace | None, str] = {
    None: "qr_no_address",
    AddressPlace.PAGE: "qr_no_pagina",
    AddressPlace.TELEGRAM: "qr_no_telegram",
}
"""The sentence for an address that is not known, by where it should lead."""
PLACES = {"web": AddressPlace.PAGE, "telegram": AddressPlace.TELEGRAM}


@guarded
def qr(config_file: Path | None, name: str, file: Path, *, to: str | None, lang: str) -> int:
    """Draw the address of the entry that `name` names into `file`; says which address it is.

    `to` is a key of `PLACES`, or None for the one that needs least.
    """
    if file.suffix.lower() not in PICTURES:
        raise CannotStartError(say("qr_kind_of_file", file=str(file)))
    config = load_config(config_file)
    entry = _named(name, _knowledge(config))
    language = Language(lang)
    url = _address(entry.id, PLACES[to] if to else None, language, config)
    try:
        segno.make(url, error="m").save(str(file), scale=SCALE, kind=file.suffix.lower().removeprefix("."))
    except OSError as error:
        why = error.strerror or str(error)
        raise CannotStartError(say("qr_unwritable", file=str(file), why=why)) from error
    show(say("qr_done", file=str(file), title=entry.title(language), url=url))
    return 0


def _knowledge(config: Config) -> Knowledge:
    """What the files say. Raises CannotStartError with every error in them."""
    reading = read(knowledge_layers(config), language=tool_language())
    if reading.knowledge is None:
        errors = tuple(problem for problem in reading.problems if problem.severity is Severity.ERROR)
        raise CannotStartError(say("knowledge_wrong"), problems=errors)
    return reading.knowledge


def _named(name: str, knowledge: Knowledge) -> Entry:
    """By `approach/dialoog`, as in a deep link, with the Dutch word, or by a slug that only one entry has."""
    folder, _, slug = name.replace("_", "/", 1).partition("/")
    if slug:
        kinds = [kind] if (kind := _kind(folder)) is not None else []
    else:
        kinds, slug = list(Kind), folder
    ids = [EntryId(kind, slug) for kind in kinds]
    found = {entry.id: entry for one in ids if (entry := knowledge.find(one)) is not None}
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        raise CannotStartError(say("qr_several", name=name, ids=", ".join(map(str, found))))
    every = [str(entry.id) for entry in knowledge.published()]
    wanted = f"{kinds[0]}/{slug}" if len(kinds) == 1 else slug
    near = process.extractOne(wanted, every, scorer=fuzz.WRatio, score_cutoff=LIKENESS)
    raise CannotStartError(
        say("qr_unknown_near", name=name, near=near[0]) if near else say("qr_unknown", name=name)
    )


def _kind(word: str) -> Kind | None:
    try:
        return Kind(word)
    except ValueError:
        return kind_of(word)


def _address(entry: EntryId, to: AddressPlace | None, language: Language, config: Config) -> str:
    addresses = PublicAddresses(config)
    found = [one for one in addresses.of(entry, language) if to in (None, one.place)]
    if not found and to is not AddressPlace.PAGE and (token := read_token()):
        addresses.called(asyncio.run(_bot_name(config, token)))
        found = [one for one in addresses.of(entry, language) if to in (None, one.place)]
    if not found:
        raise CannotStartError(say(NOT_KNOWN[to]))
    return found[0].url


async def _bot_name(config: Config, token: str) -> str:
    """As Telegram says. Raises CannotStartError when it does not answer, or does not know the token."""
    bot = make_bot(TelegramSettings(token=token, base_url=config.base_url), UpdatesRequest())
    try:
        async with bot:
            return bot.username
    except InvalidToken:
        raise CannotStartError(say("telegram_wrong_token")) from None
    except TelegramError as error:
        raise CannotStartError(say("qr_no_answer", why=str(error))) from None

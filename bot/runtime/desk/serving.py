"""The editors' desk: a page on this machine, until a signal says stop."""

import asyncio
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.desk.application import desk_application
from bot.adapters.desk.desk import Desk, DeskSettings, desk_assets
from bot.adapters.desk.workspace import Workspace
from bot.adapters.knowledge.reading.check import check
from bot.adapters.knowledge.reading.gathering import GatheredKnowledge
from bot.adapters.web.listening import ListeningPort, PortTakenError
from bot.adapters.web.server import serve as serve_application
from bot.adapters.web.settings import WebSettings
from bot.domain.diagnostics import Diagnostic
from bot.domain.language import Language
from bot.messages.tools import say
from bot.runtime.comparing.edited_answers import edited_answers, snapshot_of
from bot.runtime.failures import CannotStartError
from bot.runtime.output import notify
from bot.runtime.settings import conversation_settings
from bot.runtime.supervisor import serve
from bot.services.knowledge_snapshot import KnowledgeSnapshot

HOST = "127.0.0.1"  # never another: who reaches the page can change the files


def serve_desk(config: Config, layers: Sequence[Path], language: Language, port: int) -> None:
    """Serves the desk on the last of these folders; port 0 lets the system choose.

    Raises CannotStartError when the port is taken.
    """
    asyncio.run(_serve(config, layers, language, port))


async def _serve(config: Config, layers: Sequence[Path], language: Language, number: int) -> None:
    try:
        port = ListeningPort(HOST, number)
    except PortTakenError as error:
        raise CannotStartError(say("desk_port_taken", place=error.place, why=error.reason)) from None
    try:
        desk = desk_of(config, layers, language)
        application = desk_application(desk)
        notify("desk_open", address=port.address, folder=layers[-1].as_posix())

        async def serving(stop: asyncio.Event) -> None:
            await serve_application(application, port, WebSettings(), stop)

        async def warming(_stop: asyncio.Event) -> None:
            await desk.warm_up()

        await serve(serving, warming)
    finally:
        port.close()


class _ByRevision:
    """Knowledge that is the same when its files are."""

    def __init__(self, gathered: GatheredKnowledge) -> None:
        self.gathered = gathered

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _ByRevision):
            return NotImplemented
        return self.gathered.library.revision == other.gathered.library.revision

    def __hash__(self) -> int:
        return hash(self.gathered.library.revision)


def desk_of(config: Config, layers: Sequence[Path], language: Language) -> Desk:
    """The desk on the last of these folders."""
    clock = SystemClock()
    conversation = conversation_settings(config)

    @lru_cache(maxsize=2)  # as it is saved, and as it was when the desk opened
    def before(was: _ByRevision) -> KnowledgeSnapshot:
        return snapshot_of(config, was.gathered)

    def compare(was: GatheredKnowledge, now: GatheredKnowledge) -> tuple[Diagnostic, ...]:
        return edited_answers(config, before(_ByRevision(was)), now, language, clock.now())

    def check_all() -> tuple[Diagnostic, ...]:
        return check(layers, now=clock.now(), language=language).problems

    return Desk(
        workspace=Workspace(layers, clock, language),
        settings=DeskSettings(
            zone=conversation.zone,
            organisation=conversation.organisation,
            contact=conversation.contact,
        ),
        compare=compare,
        check_all=check_all,
        assets=desk_assets(),
    )

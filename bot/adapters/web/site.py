"""What every page is made from: the knowledge of this moment, the conversation, the settings."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from starlette.requests import Request

from bot.adapters.web.network_rate import NetworkRate
from bot.adapters.web.reaching.reaching import Reaching
from bot.adapters.web.sealing import Seal
from bot.adapters.web.settings import WebSettings
from bot.domain.language import Language
from bot.services.conversation.guest import GuestListener
from bot.services.conversation.single_question import SingleQuestion
from bot.services.knowledge_snapshot import ConversationSettings, KnowledgeSnapshot
from bot.services.ports.clock import Clock
from bot.services.presentation.context import RenderContext, render_context

Sequences = Callable[[], Awaitable[Mapping[tuple[str, str], int]]]
"""By key of a date: how often it changed. Raises StorageError when the store cannot be asked."""

FOLDER = Path(__file__).parent


async def no_changes() -> Mapping[tuple[str, str], int]:
    """No date ever changed."""
    return {}


def _open() -> str | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`current` gives what is known at this moment."""

    current: Callable[[], KnowledgeSnapshot]
    listener: GuestListener
    single: SingleQuestion
    clock: Clock
    conversation: ConversationSettings
    settings: WebSettings
    seal: Seal
    sequences: Sequences = no_changes
    closed: Callable[[], str | None] = _open
    """Why nobody is answered now, as people read it; None: everybody is."""
    reaching: Reaching | None = None
    """None: nobody can be reached, so nobody can ask for it."""
    rate: NetworkRate = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rate", NetworkRate(self.settings.per_network))

    def view(self, language: Language) -> RenderContext:
        """The view of this moment."""
        return render_context(self.current(), language, self.clock.now(), self.conversation)

    def base_url(self, request: Request) -> str:
        """Scheme and host by which people reach this page, without a slash at the end."""
        if self.settings.public_url:
            return self.settings.public_url
        host = request.headers.get("host") or request.url.netloc
        return f"{request.scope['scheme']}://{host}"

    def within(self, request: Request) -> bool:
        """Whether this network address keeps to the rate; counts one more when it does."""
        return self.rate.allows(request.client.host if request.client else "", self.clock.now())


def spoken_by(request: Request, default: Language) -> Language:
    """The first of our languages that the browser names, by its own order; else `default`."""
    header = request.headers.get("accept-language", "")[:400]
    ranked: list[tuple[float, int, Language]] = []
    for place, part in enumerate(header.split(",")):
        tag, _, quality = part.strip().partition(";q=")
        language = next((one for one in Language if tag.lower().partition("-")[0] == one), None)
        if language is not None:
            ranked.append((-_number(quality), place, language))
    return min(ranked)[2] if ranked else default


def _number(quality: str) -> float:
    try:
        return min(max(float(quality), 0.0), 1.0) if quality else 1.0
    except ValueError:
        return 0.0

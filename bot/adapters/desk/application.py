"""The desk as a web application: which address leads to which page."""

import logging
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.adapters.desk.desk import Desk
from bot.adapters.desk.pages import adding, file, files
from bot.adapters.desk.workspace import CannotEditError, NoSuchFileError
from bot.adapters.error_code import error_code
from bot.adapters.web.guard import Guard
from bot.adapters.web.pages.files import Assets
from bot.adapters.web.settings import WebSettings

Handler = Callable[[Request, Desk], Awaitable[Response]]

MOST_BYTES = 4_000_000  # of a form: a file of 1 MB, each sign written with percent signs
_EXPLAINED = frozenset({403, 404, 413})  # of the others a person can only try again

log = logging.getLogger(__name__)


def desk_application(desk: Desk) -> ASGIApp:
    """The application; it answers to this machine alone."""

    def at(path: str, handler: Handler, *methods: str) -> Route:
        return Route(path, _answering(handler, desk), methods=list(methods or ("GET",)))

    routes = [
        at("/", files.files),
        at("/nakijken", files.check_everything),
        at("/bestand/{name:path}", file.file, "GET", "POST"),
        at("/nieuw", adding.choose),
        at("/nieuw/{form}", adding.add, "GET", "POST"),
        Route("/static/{name}", Assets(desk.assets).__call__),
    ]

    async def refused(_request: Request, error: Exception) -> Response:
        return _error(desk, error.status_code if isinstance(error, HTTPException) else 500)

    starlette = Starlette(routes=routes, exception_handlers={HTTPException: refused})

    def explain(_request: Request, status: int) -> Response:
        if status == 421:  # a page under another name would show it the folder
            return PlainTextResponse(desk.say("error_421") + "\n", status)
        return _error(desk, status)

    return Guard(starlette, WebSettings(), explain, most_bytes=MOST_BYTES)


def _answering(handler: Handler, desk: Desk) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            return await handler(request, desk)
        except HTTPException:
            raise
        except NoSuchFileError:
            raise HTTPException(404) from None
        except CannotEditError as error:
            why = desk.say(f"why_{error.reason}")
            return desk.show("error.html", desk.say("cannot_edit"), explained=why, status=409)
        except Exception:  # the one place where an error in a page ends
            code = error_code()
            log.exception("Error %s in a page of the desk", code)
            return _error(desk, 500, code)

    return answer


def _error(desk: Desk, status: int, code: str = "") -> Response:
    explained = desk.say(f"error_{status if status in _EXPLAINED else 'other'}", code=code or str(status))
    title = desk.say("error_title")
    return desk.show("error.html", title, explained=explained, status=status)

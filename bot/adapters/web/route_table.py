"""Finding the route of an address in one step, in the place of asking one route after another."""

from collections.abc import Mapping, Sequence

from starlette.datastructures import URLPath
from starlette.routing import BaseRoute, Match, NoMatchFound, Route
from starlette.types import Receive, Scope, Send


class RouteTable(BaseRoute):
    """Routes without parameters by their address, and routes that end in one by what stands before it.

    `folders` adds addresses in front of a last part, with the route that they lead to. What is in neither, no
    route here takes.
    """

    def __init__(self, routes: Sequence[Route], folders: Mapping[str, Route]) -> None:
        self._by_path = {route.path: route for route in reversed(routes)}
        self._by_folder = dict(folders)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As its one route says."""
        route = self._of(scope)
        return (Match.NONE, {}) if route is None else route.matches(scope)

    def url_path_for(self, name: str, /, **path_params: object) -> URLPath:
        """No route here has a name."""
        raise NoMatchFound(name, path_params)

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """By its one route."""
        route = self._of(scope)
        assert route is not None
        await route.handle(scope, receive, send)

    def _of(self, scope: Scope) -> Route | None:
        path: str = scope["path"]
        return self._by_path.get(path) or self._by_folder.get(path.rpartition("/")[0])

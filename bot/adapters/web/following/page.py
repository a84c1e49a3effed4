"""The page where somebody chooses how to hear of dates."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.adapters.web.following.followed import followed
from bot.adapters.web.pages.place import Pages, language_of
from bot.adapters.web.paths import PageName, feed_path, follow_path
from bot.domain.language import Language


async def follow(request: Request, pages: Pages) -> Response:
    """`/nl/volgen/thema/dialoog`; a former id leads to the one of today."""
    view = pages.site.view(language_of(request))
    scope, title = followed(request, view)
    paths = {language: follow_path(scope, language) for language in Language}
    if request.url.path != paths[view.language]:
        return RedirectResponse(paths[view.language], 301)
    calendar = pages.site.base_url(request) + feed_path(scope, view.language)
    return pages.show(
        request,
        "follow.html",
        view,
        view.say("web_volgen_kop", wat=title),
        page=PageName.AGENDA,
        paths=paths,
        indexed=False,
        calendar=calendar,
        subscription="webcal:" + calendar.partition(":")[2],
    )

"""What the stand-in says when it refuses, in Telegram's own words where the bot depends on them."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Refusal(Exception):  # noqa: N818 - an answer, not a mistake of the stand-in
    """An error answer: HTTP status, description, and Telegram's `parameters`."""

    status: int
    description: str
    parameters: dict[str, int] = field(default_factory=dict)


def bad_request(why: str) -> Refusal:
    return Refusal(400, f"Bad Request: {why}")


def blocked() -> Refusal:
    return Refusal(403, "Forbidden: bot was blocked by the user")


def kicked() -> Refusal:
    return Refusal(403, "Forbidden: bot was kicked from the supergroup chat")


def chat_not_found() -> Refusal:
    return bad_request("chat not found")


def migrated(to: int) -> Refusal:
    return Refusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": to},
    )


def slow_down(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def conflict() -> Refusal:
    return Refusal(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )


def bad_gateway() -> Refusal:
    return Refusal(502, "Bad Gateway")


def unauthorized() -> Refusal:
    return Refusal(401, "Unauthorized")

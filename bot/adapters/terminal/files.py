"""Files that come with a message, where the person at this terminal can find them."""

from dataclasses import replace
from pathlib import Path

from bot.domain.dialogue.reply import Paragraph, Plain, Reply, Strong


def put_down(reply: Reply, folder: Path) -> Reply:
    """The reply with the file's path in place of the file, which is written to `folder`.

    A file of the same name is replaced. Raises OSError when the folder cannot be written to.
    """
    file = reply.attachment
    if file is None:
        return reply
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / Path(file.name).name
    path.write_bytes(file.content)
    where = Paragraph((Strong(path.name), Plain(f": {path.resolve()}")))
    return replace(reply, blocks=(*reply.blocks, where), attachment=None)

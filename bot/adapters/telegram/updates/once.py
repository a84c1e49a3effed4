"""One answer to one message: an album is one, and an edit that changes no word is none."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from bot.adapters.telegram.updates.update_reader import Inbound
from bot.domain.dialogue.incoming import TextMessage
from bot.domain.search.text.normalize import normalize

ALBUM_WAIT = 1.0  # seconds in which a picture with words may follow one without
REMEMBERED = 5000  # messages and albums; the oldest is forgotten first

KeyT = TypeVar("KeyT")
ValueT = TypeVar("ValueT")
Put = Callable[[int, Inbound], None]


class Once:
    """Hands on what is to be answered. Keeps no words: only a number made of them, and in memory alone."""

    def __init__(self, put: Put) -> None:
        self._put = put
        self._asked: OrderedDict[tuple[int, int], int] = OrderedDict()
        """By chat and message."""
        self._albums: OrderedDict[tuple[int, str], asyncio.TimerHandle | None] = OrderedDict()
        """What waits for a picture with words; None when it was answered."""

    def take(self, number: int, heard: Inbound) -> None:
        """`number` is that of the update."""
        if isinstance(heard.incoming, TextMessage) and not self._changed(heard, heard.incoming):
            return
        if heard.album is None:
            self._put(number, heard)
        else:
            self._take_of_album(number, heard, (heard.place.chat, heard.album))

    def _changed(self, heard: Inbound, said: TextMessage) -> bool:
        if heard.message is None:
            return True
        key, words = (heard.place.chat, heard.message), hash(normalize(said.text))
        same = said.edited and self._asked.get(key) == words
        self._asked[key] = words
        _forget_oldest(self._asked)
        return not same

    def _take_of_album(self, number: int, heard: Inbound, album: tuple[int, str]) -> None:
        waiting = self._albums.get(album)
        if isinstance(heard.incoming, TextMessage):
            if album in self._albums and waiting is None:
                return
            if waiting is not None:
                waiting.cancel()
            self._albums[album] = None
            self._put(number, heard)
        elif album not in self._albums:
            loop = asyncio.get_running_loop()
            self._albums[album] = loop.call_later(ALBUM_WAIT, self._without_words, number, heard, album)
        _forget_oldest(self._albums)

    def _without_words(self, number: int, heard: Inbound, album: tuple[int, str]) -> None:
        self._albums[album] = None
        self._put(number, replace(heard, album=None))


def _forget_oldest(remembered: OrderedDict[KeyT, ValueT]) -> None:
    while len(remembered) > REMEMBERED:
        remembered.popitem(last=False)

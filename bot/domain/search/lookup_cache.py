"""Results that are remembered for what is asked most."""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Generic, TypeVar

V_co = TypeVar("V_co", covariant=True)


class LookupCache(Generic[V_co]):
    """`find`, of which the last `most` results are remembered. Pickled without them."""

    def __init__(self, find: Callable[..., V_co], most: int) -> None:
        self._find, self._most = find, most
        self._remembering = lru_cache(maxsize=most)(find)

    def __call__(self, *asked: Hashable) -> V_co:
        """What `find` gives for these arguments, which must be hashable."""
        return self._remembering(*asked)

    def __reduce__(self) -> tuple[type["LookupCache[V_co]"], tuple[Callable[..., V_co], int]]:
        return type(self), (self._find, self._most)

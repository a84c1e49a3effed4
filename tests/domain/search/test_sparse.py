"""What goes into a sparse matrix comes out again, row by row."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.search.index.sparse import FINEST, Sparse
from bot.domain.search.index.vectors import smallest

ROWS = st.lists(
    st.dictionaries(st.integers(0, 2**16 - 1), st.floats(0, 1, width=32), max_size=5), min_size=1, max_size=6
)


def sparse(rows: list[dict[int, float]], highest: int) -> Sparse:
    starts = np.cumsum([0, *map(len, rows)])
    numbers = np.array([number for row in rows for number in row], dtype=np.int64)
    weights = np.array([weight for row in rows for weight in row.values()], dtype=np.float32)
    return Sparse.of(starts, smallest(numbers, highest), weights)


@given(ROWS, st.data(), st.sampled_from([2**16, 2**20]))
def test_rows_come_back_in_the_order_in_which_they_are_wanted(
    rows: list[dict[int, float]], data: st.DataObject, highest: int
) -> None:
    wanted = data.draw(st.lists(st.integers(0, len(rows) - 1)))
    found = sparse(rows, highest).rows(np.array(wanted, dtype=np.int32))
    assert found.sizes.tolist() == [len(rows[number]) for number in wanted]
    assert found.columns.tolist() == [column for number in wanted for column in rows[number]]
    kept = [weight for number in wanted for weight in rows[number].values()]
    assert np.allclose(found.weights, kept, atol=0.5 / FINEST + 1e-6)


def test_a_column_may_have_a_number_of_more_than_sixteen_bits() -> None:
    found = sparse([{2**31 - 1: 1.0, 70_000: 0.25}], 2**31).rows(np.array([0], dtype=np.int32))
    assert found.columns.tolist() == [2**31 - 1, 70_000]


def test_rows_that_are_emptied_leave_the_others_as_they_are() -> None:
    found = sparse([{1: 0.5, 2: 1.0}, {3: 0.25}, {4: 1.0}], 2**16).emptied(np.array([False, True, False]))
    assert found.rows(np.array([0, 1, 2], dtype=np.int32)).sizes.tolist() == [2, 0, 1]
    assert found.rows(np.array([2, 0], dtype=np.int32)).columns.tolist() == [4, 1, 2]

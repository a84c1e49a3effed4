"""What words and meaning count for together, for any base.

Learnt from questions of others (tests/questions, rounds 1 to 4), asked of the knowledge without these
questions. Round 5 took no part. `python -m benchmarks.meaning` learns them anew: nearly the same ones, which
order as well (the right entry among five in 63.6 instead of 63.8 %, cross-validated).
"""

from bot.domain.search.meaning.reranking import Weights

LEARNT = Weights(
    entry=(
        *(3.778, 1.002, -0.838, 0.502),  # score: any, in a story, in a short question; the highest
        *(-0.537, 4.224, 3.665),  # nearness of a way of asking, of three, of a passage
        *(-1.429, 3.070, -0.839),  # the same in a story
        *(-0.511, 1.276, -2.460),  # and in a short question
        *(-0.024, 0.191, -0.239),  # the nearest of all, in each
    ),
    none=(11.708, -1.190, -1.514, -0.208, -0.736, -3.057, 0.784, -1.867, 3.392, 1.906, -0.561, 0.960),
)

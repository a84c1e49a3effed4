"""The shapes of arrays that the search computes with."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Positions = NDArray[np.int64]

"""Buurtgids: on-the-spot guidance for people who work in neighbourhoods."""

import os

# The matrices of one question are small: more threads than one only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

"""What holds for every test."""

from hypothesis import settings

# A busy machine is slow, not wrong: how long an example takes is measured in benchmarks/, not here.
settings.register_profile("buurtgids", deadline=None)
settings.load_profile("buurtgids")

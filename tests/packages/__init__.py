"""What an operator installs: the wheel, the units, the container."""

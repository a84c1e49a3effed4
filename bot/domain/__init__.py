"""Values and decisions. No I/O, no clock, no platform: time comes in as `now`."""

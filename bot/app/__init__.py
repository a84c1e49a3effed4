"""The composition root: the one place that builds things and joins them."""

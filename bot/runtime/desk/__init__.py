"""The editors' desk, joined and served."""

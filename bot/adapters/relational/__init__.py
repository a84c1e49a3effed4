"""The deeds of a store, on any database that understands the SQL of `sql/`."""

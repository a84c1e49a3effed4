"""New pieces for the files of the knowledge, as lines of YAML."""

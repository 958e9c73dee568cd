"""YAML → `FactBook`: every record with file, line and column, every fault a diagnostic.

`texts` decodes a file, `nodes` makes it a tree with places, `scalars` and `shapes` read values, `records` says which
fields each record has (readers and JSON Schema come from that one table), `book` gathers the project.
"""

"""Inputs -> pages: files, folders, addresses and standard input, read lazily and decoded, but not yet understood."""

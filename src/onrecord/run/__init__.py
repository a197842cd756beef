"""Many pages -> readings, each read in a process that is limited in time and memory, so that no page can end the run."""

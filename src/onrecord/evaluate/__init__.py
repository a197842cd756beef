"""Readings against gold: the measures, the floors."""

"""The nouns are immutable through and through."""

import dataclasses
import inspect
import typing

import pytest

from onrecord import linked, records

NOUNS = [
    cls
    for module in (records, linked)
    for _, cls in inspect.getmembers(module, inspect.isclass)
    if cls.__module__ == module.__name__
]
MUTABLE = (list, dict, set, bytearray)


def parts(annotation):
    """A type and the types in it."""
    yield typing.get_origin(annotation) or annotation
    for inner in typing.get_args(annotation):
        yield from parts(inner)


@pytest.mark.parametrize("noun", NOUNS)
def test_nouns_are_frozen_slotted_and_named_field_by_field(noun):
    assert dataclasses.is_dataclass(noun)
    assert noun.__dataclass_params__.frozen
    assert "__slots__" in noun.__dict__
    assert all(field.kw_only for field in dataclasses.fields(noun))


@pytest.mark.parametrize("noun", NOUNS)
def test_collections_in_nouns_are_tuples(noun):
    held = {part for annotation in typing.get_type_hints(noun).values() for part in parts(annotation)}
    assert held.isdisjoint(MUTABLE)

"""Every error that onrecord raises on purpose.

OnrecordError
├── InputError        an input cannot be read; the others still are
│   ├── PageError     it is no news page: empty, binary, too large, no text in it
│   └── FetchError    an address does not answer, or must not be asked
├── StoreError        a store cannot be opened, read or written
│   └── NotHeldError  it holds nothing of this name
├── GoldError         a gold folder or a record to be scored is not what it should be
└── ModelError        the weights are missing, damaged, or need an extra that is not installed
"""


class OnrecordError(Exception):
    """What, where, what to do: one line, shown as it stands."""


class InputError(OnrecordError):
    """An input that cannot be read."""


class PageError(InputError):
    """An input that is no page of text."""


class FetchError(InputError):
    """An address that does not answer, or must not be asked."""


class StoreError(OnrecordError):
    """A store that cannot be opened, read or written."""


class NotHeldError(StoreError):
    """Something that a store is asked for by its name, and does not hold."""


class GoldError(OnrecordError):
    """A gold folder or a record that cannot be scored."""


class ModelError(OnrecordError):
    """Weights that cannot be loaded."""

"""Values between the process that runs and those that read: a length, then a pickle.

Both ends are this program under the same user; nothing that came from outside is ever unpickled.
"""

import pickle
import struct
from typing import IO, Any

LENGTH = struct.Struct(">Q")


def send(stream: IO[bytes], value: object) -> None:
    """Write one value. Raises OSError where the other end is gone."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """The next value. Raises EOFError where the other end is gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    (length,) = LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)

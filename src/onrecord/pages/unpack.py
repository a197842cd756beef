"""Packed bytes -> bytes, never more than allowed: what servers send and archives keep."""

import zlib
from collections.abc import Callable, Iterable
from typing import cast

PLAIN = ("", "identity")
GZIP = ("gzip", "x-gzip")


def unpack(chunks: Iterable[bytes], packing: str, limit: int) -> bytes:
    """All of what comes in `chunks`, packed as an HTTP content-encoding says.

    Raises ValueError, with the reason as part of a sentence, for another packing, for what is broken, and past `limit` bytes.
    """
    pieces: list[bytes] = []
    size = 0
    decompress: Callable[[bytes, int], bytes] | None = None
    for chunk in chunks:
        if packing not in PLAIN:
            decompress = decompress or _unpacker(packing, chunk)
            chunk = decompress(chunk, limit + 1 - size)
        size += len(chunk)
        if size > limit:
            raise ValueError(f"larger than {limit / 1e6:g} MB")
        pieces.append(chunk)
    return b"".join(pieces)


def _unpacker(packing: str, first: bytes) -> Callable[[bytes, int], bytes]:
    """A function of packed bytes and a limit. `deflate` comes with and without zlib's wrapper."""
    if packing in GZIP:
        return _by_zlib(31)
    if packing == "deflate":
        return _by_zlib(15 if first[:1] == b"\x78" else -15)
    if packing == "br":
        return _by_brotli()
    raise ValueError(f"packed as {packing[:40]}, which is not unpacked here")


def _by_zlib(bits: int) -> Callable[[bytes, int], bytes]:
    unpacker = zlib.decompressobj(bits)

    def decompress(data: bytes, limit: int) -> bytes:
        try:
            return unpacker.decompress(data, limit)
        except zlib.error as fault:
            raise ValueError(f"broken packing ({fault})") from None

    return decompress


def _by_brotli() -> Callable[[bytes, int], bytes]:
    import brotli

    unpacker = brotli.Decompressor()

    def decompress(data: bytes, limit: int) -> bytes:
        try:
            return cast(bytes, unpacker.process(data, output_buffer_limit=limit))
        except brotli.error as fault:
            raise ValueError(f"broken packing ({fault})") from None

    return decompress

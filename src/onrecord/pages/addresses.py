"""Host names -> addresses that may be asked: public ones, and nothing inside the reader's own network."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from onrecord.errors import FetchError

# Translators' addresses hold an IPv4 address in their last four bytes (RFC 6052); the other network is for local use (RFC 8215).
TRANSLATED, TRANSLATED_LOCALLY = ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48")


def find_addresses(host: str, port: int, *, loopback: bool = False) -> tuple[str, ...]:
    """Addresses of a host, each checked; one that is not public refuses the host. Raises FetchError.

    The caller must connect to one of these, not to the name: a second look-up could answer otherwise.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchError(f"{host!r}: no such host; check the address") from None
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not is_public(address) and not (loopback and ip_address(address.partition("%")[0]).is_loopback):
            raise FetchError(f"{host!r}: leads to {address}, which is not a public address; only public pages are fetched")
    return addresses


def is_public(text: str) -> bool:
    """Whether an address belongs to the public internet, as itself and as the IPv4 address that it may carry."""
    address = ip_address(text.partition("%")[0])
    if isinstance(address, IPv4Address):
        return _is_public(address)
    plain = address.ipv4_mapped or (IPv4Address(int(address) & 0xFFFFFFFF) if address in TRANSLATED else None)
    if plain is not None:
        return _is_public(plain)
    carried = (address.sixtofour, *(address.teredo or ()))
    return (
        _is_public(address)
        and not address.is_site_local
        and address not in TRANSLATED_LOCALLY
        and all(_is_public(inner) for inner in carried if inner is not None)
    )


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)

"""The matcher's model file: how it is written and read.

Layout: eight bytes of magic, then one zlib stream of a length-prefixed JSON header and, for each
block of features named in it, three arrays: feature hashes (uint32, ascending), rarities (uint8)
and rows of weights (a byte per position and one for voicing, 128 is zero). Numbers are little-endian.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from claimkit.errors import ClaimkitError

__all__ = ["Block", "ModelError", "Stored", "pack_model", "read_header", "read_model"]

MAGIC: Final = b"ckmatch1"
_HASH_BYTES: Final = 4


class ModelError(ClaimkitError):
    """The file is no matcher model, or not one that this version can read."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of features.

    `hashes` are ascending; `rarities` (inverse document frequencies in sixteenths) and the rows
    of `weights` (a byte per position and one for voicing, 128 is zero) follow their order. A weight times `scale`,
    divided by the sentence's norm in this block, is its share of a position's score.
    """

    name: str
    scale: float
    hashes: array[int]
    rarities: bytes
    weights: bytes


@dataclass(frozen=True, slots=True)
class Stored:
    """A model as stored: the header (see `header` keys in `pack_model`) and its blocks."""

    header: dict[str, Any]
    blocks: tuple[Block, ...]


def pack_model(header: dict[str, Any], blocks: tuple[Block, ...]) -> bytes:
    """Serialise a model, byte for byte the same for the same input.

    `header` needs `positions`, a list of `{"id", "offset", "threshold"}` in the order of the lanes;
    `voicing_offset`, of the lane after them, which says whether a sentence voices anything; and
    `combine`, how a position's own score, its best rival's, voicing and context make log-odds. It
    may hold whatever else says where the model comes from.
    """
    described = {
        **header,
        "blocks": [{"name": b.name, "scale": b.scale, "features": len(b.hashes)} for b in blocks],
    }
    head = json.dumps(described, ensure_ascii=False, sort_keys=True).encode()
    parts = [len(head).to_bytes(_HASH_BYTES, "little"), head]
    for block in blocks:
        parts += [_little(block.hashes).tobytes(), block.rarities, block.weights]
    return MAGIC + zlib.compress(b"".join(parts), 9)


def read_model(path: Path) -> Stored:
    """Read a model file. Raises `ModelError` when it is damaged or something else."""
    content = _unpack(path)
    header, at = _header(content, path)
    blocks = []
    size = len(header["positions"]) + 1
    for entry in header["blocks"]:
        many = entry["features"]
        hashes = array("I", content[at : at + _HASH_BYTES * many])
        at += _HASH_BYTES * many
        rarities, at = content[at : at + many], at + many
        weights, at = content[at : at + many * size], at + many * size
        blocks.append(Block(entry["name"], entry["scale"], _little(hashes), rarities, weights))
    if at != len(content):
        msg = f"{path.name} has {len(content)} bytes of content where its header says {at}"
        raise ModelError(msg)
    return Stored(header, tuple(blocks))


def read_header(path: Path) -> dict[str, Any]:
    """The header of a model file alone: positions, thresholds, digests of the training files."""
    return _header(_unpack(path), path)[0]


def _unpack(path: Path) -> bytes:
    raw = path.read_bytes()
    if not raw.startswith(MAGIC):
        msg = f"{path.name} is not a matcher model"
        raise ModelError(msg)
    try:
        return zlib.decompress(raw[len(MAGIC) :])
    except zlib.error as error:
        msg = f"{path.name} is damaged: {error}"
        raise ModelError(msg) from error


def _header(content: bytes, path: Path) -> tuple[dict[str, Any], int]:
    end = _HASH_BYTES + int.from_bytes(content[:_HASH_BYTES], "little")
    try:
        header = json.loads(content[_HASH_BYTES:end])
    except ValueError as error:
        msg = f"{path.name} has no readable header"
        raise ModelError(msg) from error
    return header, end


def _little(numbers: array[int]) -> array[int]:
    """The array with little-endian items (or back, which is the same thing)."""
    if sys.byteorder == "little":
        return numbers
    swapped = array(numbers.typecode, numbers)
    swapped.byteswap()
    return swapped

"""Read thousands of spoilt drafts: `hatch run fuzz [COUNT] [SEED]`.

Nothing but claimkit's own errors may come of one, every span must lie in the text, and none may take long or much
memory.
"""

import sys
import time
import tracemalloc

from claimkit.errors import UnreadableFileError
from claimkit.reading import from_bytes
from claimkit.text.document import Document

from .inputs import FORMATS, mutated

SECONDS = 2.0
"""Of the processor's time, for one input of at most some hundred thousand characters; most take milliseconds."""
MEGABYTES = 64
"""For one input, at its peak."""


def hold(document: Document) -> None:
    """Assert what holds of every document."""
    text, prose = document.text, document.prose
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(prose), block
        assert prose[block.start : block.end].strip(), block
        assert block.label is None or end <= block.label[0] < block.label[1] == block.start, block
        end = block.end
        start, stop = document.span(block.start, block.end)
        assert 0 <= start < stop <= len(text), (start, stop)
        assert document.locate(start) <= document.locate(stop)
    step = max(1, len(prose) // 50)
    before = 0
    for offset in range(0, len(prose), step):
        start, stop = document.span(offset, offset + 1)
        assert before <= start <= stop <= len(text), (offset, start, stop)
        before = start
        assert 0 <= document.find(start) <= len(prose)


def one(raw: bytes, format_: str) -> bool:
    """Read one input and hold it to everything; False when it was refused."""
    likely = "docx" if format_ == "docx" else None
    try:
        document = from_bytes(raw, "fuzz", format=None if likely else format_, likely=likely)
    except UnreadableFileError as error:
        said = str(error)
    else:
        hold(document)
        return True
    assert said.startswith("fuzz: ")
    assert "\n" not in said
    return False


def run(format_: str, count: int, seed: int = 2017) -> tuple[int, float, float]:
    """Read `count` inputs; return how many were read, the longest time and the highest peak in megabytes."""
    read, slowest, highest = 0, 0.0, 0.0
    for number, raw in enumerate(mutated(format_, count, seed)):
        # Every tenth is traced, which takes time of its own and is not timed.
        traced = number % 10 == 0
        if traced:
            tracemalloc.start()
        begun = time.process_time()
        try:
            read += one(raw, format_)
        except Exception as error:
            error.add_note(f"{format_} input {number} of seed {seed}: {raw[:2000]!r}")
            raise
        finally:
            taken = time.process_time() - begun
            if traced:
                highest = max(highest, tracemalloc.get_traced_memory()[1] / 1e6)
                tracemalloc.stop()
        if not traced:
            slowest = max(slowest, taken)
            assert taken < SECONDS, (format_, number, taken)
        assert highest < MEGABYTES, (format_, number, highest)
    return read, slowest, highest


def main() -> None:
    """Run over every format and print a line for each."""
    given = [int(argument) for argument in sys.argv[1:]]
    count, seed = [*given, *(10_000, 2017)[len(given) :]]
    for format_ in FORMATS:
        read, slowest, highest = run(format_, count, seed)
        print(
            f"{format_}: {count} inputs, {read} read, {count - read} refused; at most {slowest:.2f} s, {highest:.0f} MB"
        )


if __name__ == "__main__":
    main()

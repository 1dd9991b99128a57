"""Starts programs with a window in turn on one display, and prints the ratio of the medians of the
times until each has painted, and of the memory that each holds three seconds later.

Painted: the picture in the memory of Xvfb, read every millisecond, shows letters, that is at least
ten colours. No tool of the program itself is asked.
Usage: windows.py SCREEN ROUNDS SPEC, where SPEC is a JSON file:
  {"programs": {NAME: [WORD...]}, "ratios": [[TITLE, NAME, NAME, LIMIT, "ms" or "rss"]]}
The word EMPTY in a program is a new empty folder at each start.
SCREEN is the file of "Xvfb -fbdir"."""

import json
import mmap
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROW = 1280 * 4


def screen(path):
    file = open(path, "rb")
    return mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)


def colours(view, start):
    seen = set()
    for row in range(100, 800, 4):
        at = start + row * ROW
        seen.update(memoryview(view)[at : at + ROW].cast("I").tolist())
        if len(seen) >= 10:
            break
    return len(seen)


def memory(process):
    """Of the process and its children: resident, in MiB."""
    total = 0
    for line in subprocess.run(
        ["ps", "-o", "rss=", "--pid", str(process), "--ppid", str(process)], capture_output=True, text=True
    ).stdout.split():
        total += int(line)
    return total / 1024


def once(view, words):
    with tempfile.TemporaryDirectory() as empty:
        words = [word.replace("EMPTY", empty) for word in words]
        start = len(view) - 900 * ROW
        before = time.monotonic()
        deadline = before + 120
        running = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while colours(view, start) < 10:
                if time.monotonic() > deadline or running.poll() is not None:
                    raise SystemExit(f"No window of {words[0]}")
                time.sleep(0.001)
            painted = (time.monotonic() - before) * 1000
            time.sleep(3)
            held = memory(running.pid)
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait()
        while colours(view, start) > 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        return painted, held


def main():
    view = screen(sys.argv[1])
    rounds = int(sys.argv[2])
    with open(sys.argv[3], encoding="utf-8") as file:
        spec = json.load(file)
    measured = {name: [] for name in spec["programs"]}
    for words in spec["programs"].values():
        once(view, words)
    for _ in range(rounds):
        for name, words in spec["programs"].items():
            measured[name].append(once(view, words))
    for title, one, other, limit, what in spec["ratios"]:
        index = 0 if what == "ms" else 1
        unit = "ms" if what == "ms" else "MiB"
        a = statistics.median(got[index] for got in measured[one])
        b = statistics.median(got[index] for got in measured[other])
        print(f"{title} ratio={a / b:.2f} limit={limit} ({a:.0f} {unit} / {b:.0f} {unit}, medians of {rounds})")


if __name__ == "__main__":
    main()

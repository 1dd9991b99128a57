"""Runs two commands in turn, so that what else the machine does falls on both alike, and prints the
ratio of their medians: CPU (user and system), which has the limit, and wall, which is told, or has
the limit LIMIT_WALL.
Usage: pairs.py NAME ROUNDS LIMIT A... -- B..."""

import os
import resource
import statistics
import subprocess
import sys
import time


def once(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, wall


name, rounds, limit = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
rest = sys.argv[4:]
split = rest.index("--")
one, other = rest[:split], rest[split + 1 :]
once(one)
once(other)
measured = [(once(one), once(other)) for _ in range(rounds)]
for index, what in enumerate(("cpu", "wall")):
    a = statistics.median(pair[0][index] for pair in measured)
    b = statistics.median(pair[1][index] for pair in measured)
    shown = f"limit={limit}" if what == "cpu" else f"limit={os.environ.get('LIMIT_WALL', 'none')}"
    print(
        f"{name}.{what} ratio={a / b:.2f} {shown} "
        f"({a * 1000:.0f} ms / {b * 1000:.0f} ms, medians of {rounds})"
    )

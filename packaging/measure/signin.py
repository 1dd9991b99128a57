"""Starts two programs in turn that wait on their input, has each show the practice sign-in page, and
prints the ratio of the medians of the times until that page was painted: the edge of a field was seen
in the memory of Xvfb, as a long line of its colour.
Usage: signin.py SCREEN ROUNDS LIMIT A... -- B..."""

import statistics
import subprocess
import sys
import time

from windows import screen

# --soft of practice.css, as Xvfb keeps it: blue, green, red, and a byte that says nothing.
EDGES = [bytes((0x75, 0x66, 0x5B, unused)) * 300 for unused in (0x00, 0xFF)]
# A person reads the step before; the program makes its first WebView meanwhile.
READING = 5


def seen(view):
    memory = view[:]
    return any(edge in memory for edge in EDGES)


def once(view, words):
    running = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        while running.stdout.readline().strip() != b"ready":
            if running.poll() is not None:
                raise SystemExit(f"{words[0]} ended too early")
        time.sleep(READING)
        if seen(view):
            raise SystemExit("Something else looks like the page.")
        running.stdin.write(b"\n")
        running.stdin.flush()
        before = time.monotonic()
        while not seen(view):
            if time.monotonic() > before + 60 or running.poll() is not None:
                raise SystemExit("The page was not shown.")
            time.sleep(0.002)
        return (time.monotonic() - before) * 1000
    finally:
        running.stdin.close()
        running.wait()


view = screen(sys.argv[1])
rounds, limit = int(sys.argv[2]), sys.argv[3]
rest = sys.argv[4:]
split = rest.index("--")
one, other = rest[:split], rest[split + 1 :]
measured = [(once(view, one), once(view, other)) for _ in range(rounds)]
a = statistics.median(pair[0] for pair in measured)
b = statistics.median(pair[1] for pair in measured)
print(f"signin ratio={a / b:.2f} limit={limit} ({a:.0f} ms / {b:.0f} ms, medians of {rounds})")

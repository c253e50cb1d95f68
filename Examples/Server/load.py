#!/usr/bin/env python3
"""load.py SERVER REQUESTS CONNECTIONS: starts the server on loopback, sends requests over several connections, and stops it.

Fails if an answer is wrong, if two requests share a scope, if memory grows, or if the server does not stop in reverse order."""
import http.client
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time

binary, requests, connections = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
port = 18080
started = ["database opened", "visits opened", f"listening on port {port}"]


def resident(process):
    """The memory of a process in kB."""
    with open(f"/proc/{process}/status", encoding="utf-8") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def client(tokens, numbers, faults):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for token in tokens:
        connection.request("GET", f"/scope/{token}")
        # The token, and the number of the request, found on four ways.
        words = connection.getresponse().read().decode().split()
        if words[:1] != [str(token)] or len(words) != 5 or len(set(words[1:])) != 1:
            faults.append(words)
        else:
            numbers.append(words[1])
    connection.close()


def load(first, count):
    numbers, faults = [], []
    threads = [
        threading.Thread(target=client, args=(range(first + index, first + count, connections), numbers, faults))
        for index in range(connections)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return numbers, faults


with tempfile.TemporaryDirectory() as temporary:
    environment = {**os.environ, "PORT": str(port), "DATABASE_PATH": os.path.join(temporary, "notes.sqlite"), "LOG_LEVEL": "error"}
    # No block buffering: the lines are read while the server runs.
    server = subprocess.Popen(
        ["stdbuf", "-oL", binary], env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        lines = [server.stdout.readline().strip() for _ in started]
        if lines != started:
            sys.exit(f"the server did not start in order: {lines}")
        # Memory that is allocated once is allocated by the first requests.
        warm, faults = load(0, requests // 4)
        before = resident(server.pid)
        start = time.monotonic()
        numbers, more = load(requests, requests)
        seconds = time.monotonic() - start
        after = resident(server.pid)
        server.send_signal(signal.SIGTERM)
        stopped = server.communicate(timeout=60)[0].splitlines()
    finally:
        server.kill()

total = len(warm) + len(numbers)
print(f"{len(numbers)} requests over {connections} connections in {seconds:.1f} s")
print(f"memory: {before} kB before, {after} kB after")
print("stop: " + "; ".join(stopped))
if faults + more:
    sys.exit(f"wrong answers: {(faults + more)[:5]}")
if len(numbers) != requests or len(set(warm + numbers)) != total:
    sys.exit("two requests shared a scope")
if after > before * 1.1:
    sys.exit("memory grew")
if stopped != [f"visits stored: {total} begun, {total} ended", "database closed"]:
    sys.exit("the server did not stop in reverse order")
if server.returncode != 0:
    sys.exit(f"the server ended with {server.returncode}")

#!/usr/bin/env python3
"""Measures pictures: size, edges drawn and crossings, computed from the geometry of the SVG; and pages, in Chromium.

usage: measure-picture.py FILE.svg…
       measure-picture.py --compare BEFORE AFTER NAME=FOLDER…
       measure-picture.py --page FILE.html…

A stroke that several edges share counts once: where lines lie on top of each other, an eye sees one line. Two lines that
meet at a node do not cross there. Prints one row of a Markdown table for each file.

With --compare, two programs draw each folder with `graph --svg`; the time is the least of three runs. With --page, a page is
opened without a window: the time until it answers, until its first frame, the processor time of its process until then, and
the frames per second while the map is dragged: all of it, and zoomed in.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict

CELL = 40.0


def numbers(text):
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", text)]


def polyline(path, steps=10):
    """The points of a path of M, C, L, H, V, Q and Z commands, curves in `steps` straight pieces."""
    points, at = [], (0.0, 0.0)
    for command, text in re.findall(r"([MCLHVQZ])([^MCLHVQZ]*)", path):
        values = numbers(text)
        if command == "C":
            for i in range(0, len(values) - 5, 6):
                a, (b, c, d) = at, [(values[i + k], values[i + k + 1]) for k in (0, 2, 4)]
                straight = abs((b[0] - a[0]) * (d[1] - a[1]) - (b[1] - a[1]) * (d[0] - a[0])) < 1 and \
                    abs((c[0] - a[0]) * (d[1] - a[1]) - (c[1] - a[1]) * (d[0] - a[0])) < 1
                for step in range(1, (1 if straight else steps) + 1):
                    t = step / (1 if straight else steps)
                    u = 1 - t
                    points.append(tuple(
                        u**3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t**3 * d[k] for k in (0, 1)))
                at = d
        elif command == "H":
            at = (values[-1], at[1])
            points.append(at)
        elif command == "V":
            at = (at[0], values[-1])
            points.append(at)
        elif command in "MLQ":
            at = (values[-2], values[-1])
            points.append(at)
    return points


def side(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def crossing(p, q):
    """Whether two pieces cross properly: not where they begin or end."""
    (a, b), (c, d) = p, q
    if max(a[0], b[0]) <= min(c[0], d[0]) or max(c[0], d[0]) <= min(a[0], b[0]):
        if not (a[0] == b[0] or c[0] == d[0]):
            return False
    s, t, u, v = side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)
    return s * t < -1e-6 and u * v < -1e-6


def measure(text):
    view = numbers(re.search(r'viewBox="([^"]*)"', text).group(1))
    strokes, lines = set(), []
    for group in re.findall(r'<g class="edge .*?</g>', text, re.S):
        ends = re.search(r'data-from="([^"]*)" data-to="([^"]*)"', group)
        path = re.search(r'class="line"[^>]*? d="([^"]*)"', group)
        if ends and path:
            lines.append((ends.groups(), [(round(x, 1), round(y, 1)) for x, y in polyline(path.group(1))]))
    cells, pieces, seen = defaultdict(list), [], set()
    for ends, points in lines:
        for a, b in zip(points, points[1:]):
            if a == b or (a, b) in seen or (b, a) in seen:
                continue
            seen.add((a, b))
            pieces.append((a, b, ends))
            number = len(pieces) - 1
            for x in range(int(min(a[0], b[0]) // CELL), int(max(a[0], b[0]) // CELL) + 1):
                for y in range(int(min(a[1], b[1]) // CELL), int(max(a[1], b[1]) // CELL) + 1):
                    cells[x, y].append(number)
    found = set()
    for members in cells.values():
        for i, first in enumerate(members):
            a, b, ends = pieces[first]
            for second in members[i + 1:]:
                c, d, others = pieces[second]
                if ends is others or not crossing((a, b), (c, d)):
                    continue
                found.add((min(first, second), max(first, second)))
    return view[2], view[3], len(lines), len(found)


def row(text):
    width, height, edges, crossings = measure(text)
    nodes = len(re.findall(r'<g class="node [^>]*data-id=', text))
    return nodes, edges, f"{width:.0f} × {height:.0f}", f"{max(width, height) / min(width, height):.1f}", crossings


def drawn(program, folder, runs=3):
    """The picture of a folder, and the least time of some runs; None for both if it fails or takes too long."""
    best = None
    for _ in range(runs):
        start = time.monotonic()
        try:
            run = subprocess.run([program, "graph", "--svg", folder], capture_output=True, timeout=180)
        except subprocess.TimeoutExpired:
            return None, None
        if run.returncode:
            return None, None
        best = min(best or 1e9, time.monotonic() - start)
    return run.stdout.decode("utf-8"), best


def compare(before, after, folders):
    print("| application | nodes | edges drawn | width × height | ratio | crossings | time |\n|---|---|---|---|---|---|---|")
    for name, folder in (item.split("=", 1) for item in folders):
        columns = []
        for program in (before, after):
            picture, seconds = drawn(program, folder)
            columns.append((*map(str, row(picture)), f"{seconds:.2f} s") if picture else ("none",) * 6)
        print(f"| {name} | " + " | ".join(f"{old} → {new}" for old, new in zip(*columns)) + " |", flush=True)


PROBE = """
(async () => {
  const frame = () => new Promise(requestAnimationFrame), stage = document.getElementById("stage");
  const say = (name, value) => console.log(`MEASURED ${name} ${value}.`);
  say("ready", Math.round(performance.now()));
  await frame();
  await frame();
  say("first", Math.round(performance.now()));
  stage.setPointerCapture = () => {};
  const send = (type, x, y) => stage.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: x, clientY: y, bubbles: true }));
  const drag = async name => {
    const start = performance.now();
    let frames = 0, x = 600, y = 400;
    send("pointerdown", x, y);
    while (performance.now() - start < 3000) {
      await frame();
      frames++;
      send("pointermove", x += Math.sin(frames / 20) * 12, y += Math.cos(frames / 20) * 8);
    }
    send("pointerup", x, y);
    say(name, Math.round(frames * 1000 / (performance.now() - start)));
  };
  say("nodes", stage.querySelectorAll(".node").length);
  await drag("all");
  for (let step = 0; step < 12; step++) document.getElementById("zoom-in").click();
  await new Promise(done => setTimeout(done, 1500));
  await drag("near");
  say("end", 0);
})();
"""


def processor_time(browser):
    """The seconds of processor time that the process of the page has used: of the renderers of a browser, that which used most."""
    parents, used = {}, {}
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            fields = (process / "stat").read_text().rsplit(")", 1)[1].split()
            parents[int(process.name)] = int(fields[1])
            if "--type=renderer" in (process / "cmdline").read_text():
                used[int(process.name)] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        except OSError:
            continue

    def belongs(process):
        while process in parents and process != browser:
            process = parents[process]
        return process == browser

    return max((seconds for process, seconds in used.items() if belongs(process)), default=0.0)


def pages(files):
    print("| page | size | nodes | ready | first frame | processor time until then | frames per second: all | near |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for name in files:
        text = pathlib.Path(name).read_text(encoding="utf-8")
        end = text.rindex("</body>")
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            page = pathlib.Path(folder, "page.html")
            page.write_text(text[:end] + f"<script>{PROBE}</script>" + text[end:], encoding="utf-8")
            browser = subprocess.Popen(
                ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--window-size=1280,800",
                 "--remote-debugging-port=0", f"--user-data-dir={folder}/profile", page.as_uri()],
                stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
            found, used = {}, 0.0
            for line in browser.stderr:
                match = re.search(r"MEASURED (\w+) (\d+)\.", line)
                if not match:
                    continue
                found[match[1]] = int(match[2])
                if match[1] == "first":
                    used = processor_time(browser.pid)
                if match[1] == "end":
                    break
            browser.terminate()
            browser.wait()
        print(f"| {os.path.basename(name)} | {len(text.encode()) / 1e6:.1f} MB | {found['nodes']} | {found['ready']} ms "
              f"| {found['first']} ms | {used:.2f} s | {found['all']} | {found['near']} |", flush=True)


def main():
    arguments = sys.argv[1:]
    if len(arguments) > 3 and arguments[0] == "--compare":
        return compare(arguments[1], arguments[2], arguments[3:])
    if len(arguments) > 1 and arguments[0] == "--page":
        return pages(arguments[1:])
    if not arguments or arguments[0].startswith("-"):
        sys.exit(__doc__)
    print("| picture | nodes | edges drawn | width × height | ratio | crossings |\n|---|---:|---:|---:|---:|---:|")
    for name in arguments:
        cells = row(pathlib.Path(name).read_text(encoding="utf-8"))
        print(f"| {os.path.basename(name)} | " + " | ".join(map(str, cells)) + " |")


main()

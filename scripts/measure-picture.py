#!/usr/bin/env python3
"""Measures pictures: size, edges drawn and crossings, computed from the geometry of the SVG.

usage: measure-picture.py FILE.svg…

A stroke that several edges share counts once: where lines lie on top of each other, an eye sees one line. Two lines that
meet at a node do not cross there. Prints one row of a Markdown table for each file.
"""
import re
import sys
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


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    print("| picture | nodes | edges drawn | width × height | ratio | crossings |\n|---|---:|---:|---:|---:|---:|")
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8") as file:
            text = file.read()
        width, height, edges, crossings = measure(text)
        nodes = len(re.findall(r'<g class="node ', text))
        ratio = max(width, height) / min(width, height)
        print(f"| {name.rsplit('/', 1)[-1]} | {nodes} | {edges} | {width:.0f} × {height:.0f} | {ratio:.1f} | {crossings} |")


main()

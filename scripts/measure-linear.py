#!/usr/bin/env python3
"""Measures `dioxide check` on hostile files of 1, 10 and 100 MB: scripts/measure-linear.py DIOXIDE.

Each is one text repeated without end, once as it is and once in the body of a type, in a file that imports Dioxide, so
that its calls are read too. Prints seconds, and peak memory above that for an empty file as a multiple of the file; fails where a hundred megabytes
take more than twenty times as long as ten, or more memory than eight times the file.
"""
import os
import subprocess
import sys
import tempfile
import time

UNITS = {
    '{': '{', '(': '(', '[': '[', '"\\(': '"\\(', '/*': '/*', '<': '<', 'a<': 'a<', '#if': '#if A\n', '#if on a line': '#if ',
    'one line': 'let a = f(b, c) ', 'one word': 'x', 'one string': None, 'attributes': '@a ', '"""': '"""',
    'literals that lack a quote': 'let a = """\n' + 9 * '  some more text\n',
    'raw literals that lack a quote': 'let a = #"""\n' + 9 * '  some more text\n', '}': '}', ')': ')',
    '100,000 attributes': None,
}
SIZES = [1, 10, 100]


def write(path: str, header: str, name: str, size: int) -> None:
    start, unit, end = b'', (UNITS[name] or 'x').encode(), b''
    if name == 'one string':
        start, end = b'let a = "', b'"\n'
    if name == '100,000 attributes':
        unit, end = b'@a(' + b'x' * max(1, size // 100_000 - 6) + b')\n', b'struct A {}\n'
    count = size // len(unit)
    block = max(1, 65536 // len(unit))
    with open(path, 'wb') as file:
        file.write(header.encode() + start)
        # In pieces, because the memory of this process is counted for its child.
        for _ in range(count // block):
            file.write(unit * block)
        file.write(unit * (count % block) + end)


def run(program: str, path: str) -> tuple[float, int]:
    start = time.monotonic()
    process = subprocess.Popen([program, 'check', path],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f'{path}: exit code {process.returncode}')
    return time.monotonic() - start, usage.ru_maxrss * 1024


def main() -> None:
    program = sys.argv[1]
    chosen = sys.argv[2:] or UNITS
    failed = False
    print(f'{"":24}' + ''.join(f'{f"{size} MB":>22}' for size in SIZES))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'hostile.swift')
        write(path, '', '{', 0)
        _, empty = run(program, path)
        print(f'memory for an empty file: {empty / 1e6:.1f} MB')
        for name in chosen:
            for header in ('import Dioxide\n', 'import Dioxide\n@Service struct A {\n'):
                cells, times = [], []
                for size in SIZES:
                    write(path, header, name, size * 1_000_000)
                    seconds, memory = run(program, path)
                    ratio = (memory - empty) / (size * 1_000_000)
                    times.append(seconds)
                    failed |= ratio > 8
                    cells.append(f'{seconds:10.3f} s {ratio:7.1f} ×')
                failed |= times[2] > 20 * max(times[1], 0.01)
                print(f'{name + (" in a type" if "struct" in header else ""):24}' + ''.join(f'{cell:>22}' for cell in cells), flush=True)
    sys.exit(failed)


if __name__ == '__main__':
    main()

#!/usr/bin/env python3
"""Sees how the time of dioxide grows with its input: Tests/Fuzzing/growth.py DIOXIDE [CLASS…] [--limit SECONDS] [--list].

Each class of input is made at n, 2n and 4n. Processor time must grow no faster than the input, or stay below a tenth of the
limit; the largest input must end within the limit, with exit code 0 or 1, or with 2 and one line. Fails otherwise.
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile

from inputs import CLASSES


def seconds(program: str, arguments: list[str], folder: str, limit: float) -> tuple[int, float, str]:
    """The exit code, the processor time and the last lines of what was printed."""
    output = os.path.join(folder, '.output')
    def restrict() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (int(10 * limit) + 1, int(10 * limit) + 1))
    with open(output, 'wb') as file:
        process = subprocess.Popen([program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=file,
                                   stderr=subprocess.STDOUT, preexec_fn=restrict, env={'PATH': os.environ['PATH']})
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    with open(output, errors='replace') as file:
        text = file.read()
    return process.returncode, usage.ru_utime + usage.ru_stime, text


def measure(program: str, name: str, size: int, limit: float) -> tuple[float, str]:
    """The least time of three runs, and what is wrong with how it ended."""
    make, arguments = CLASSES[name][1], CLASSES[name][2]
    folder = tempfile.mkdtemp(prefix='dioxide-growth-')
    try:
        for path, content in make(size).items():
            place = os.path.join(folder, path)
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, 'w') as file:
                file.write(content)
        least = float('inf')
        for _ in range(3):
            code, time, text = seconds(program, arguments, folder, limit)
            least = min(least, time)
            if code not in (0, 1, 2):
                return least, f'exit {code}'
            if code == 2 and len(text.strip().splitlines()) != 1:
                return least, 'exit 2 with ' + str(len(text.strip().splitlines())) + ' lines'
            if time > 2 * limit:
                break
        return least, ''
    finally:
        shutil.rmtree(folder)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('program')
    parser.add_argument('classes', nargs='*')
    parser.add_argument('--limit', type=float, default=1)
    parser.add_argument('--list', action='store_true')
    options = parser.parse_args()
    if options.list:
        print('\n'.join(CLASSES))
        return
    program = os.path.abspath(options.program)
    start = min(seconds(program, ['--version'], '/tmp', 5)[1] for _ in range(5))
    found = 0
    for name in options.classes or CLASSES:
        size = CLASSES[name][0]
        times, problem = [], ''
        for factor in (1, 2, 4):
            time, wrong = measure(program, name, factor * size, options.limit)
            times.append(max(time - start, 0.001))
            problem = problem or wrong
        if times[2] > options.limit:
            problem = problem or 'over the limit'
        # Four times the input takes four times as long; a logarithm and noise are granted, a square is not.
        if times[2] > 7 * times[0] and times[2] > options.limit / 10:
            problem = problem or 'grows faster than its input'
        found += bool(problem)
        shown = '  '.join(f'{time * 1000:6.0f} ms' for time in times)
        print(f'{name:32} n = {size:7}: {shown}  {problem}', flush=True)
    sys.exit(found > 0)


if __name__ == '__main__':
    main()

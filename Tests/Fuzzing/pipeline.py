#!/usr/bin/env python3
"""Runs dioxide over random programs: Tests/Fuzzing/pipeline.py DIOXIDE [--seconds N] [--files N] [--seed N] [--limit SECONDS].

Each program goes through `check`, `graph --dot`, `explain` and `list`, on one thread and on two. What ends otherwise than with
an exit code, takes longer than the limit of processor time, or differs between one thread and two, is kept below
.build-fuzz/pipeline, with the command. Fails if there was any.
"""
import argparse
import glob
import math
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from programs import Program

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FINDINGS = os.path.join(TOP, '.build-fuzz', 'pipeline')


# What the address sanitizer finds ends the process by a signal. It takes arrays that an enum holds for lost at the end, as it
# does not know of the bits that distinguish the cases.
ENVIRONMENT = {'PATH': os.environ['PATH'], 'SWIFT_BACKTRACE': 'enable=no', 'ASAN_OPTIONS': 'detect_leaks=0:abort_on_error=1'}


def run(program: str, arguments: list[str], folder: str, limit: float) -> tuple[int, float, bytes]:
    """The exit code, the processor time and all that was printed."""
    output = os.path.join(folder, '.output')
    def restrict() -> None:
        # Processor time, which a machine that has other things to do does not change. What sleeps is left to the alarm.
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(4 * limit), math.ceil(4 * limit)))

    with open(output, 'wb') as file:
        process = subprocess.Popen([program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=file,
                                   stderr=subprocess.STDOUT, preexec_fn=restrict, env=ENVIRONMENT)
        signal.alarm(600)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except TimeoutError:
            process.kill()
            _, status, usage = os.wait4(process.pid, 0)
        finally:
            signal.alarm(0)
        process.returncode = os.waitstatus_to_exitcode(status)
    with open(output, 'rb') as file:
        return process.returncode, usage.ru_utime + usage.ru_stime, file.read()


def alarm(*_) -> None:
    raise TimeoutError


def faults(program: str, random_program: Program, folder: str, limit: float):
    """What went wrong: a word and the command."""
    name = random_program.name()
    for command in (['check', '--verbose'], ['graph', '--dot'], ['explain', name], ['list', '--format', 'json']):
        outputs = []
        for jobs in ('1', '2'):
            arguments = [*command, '--jobs', jobs]
            code, seconds, output = run(program, arguments, folder, limit)
            outputs.append((code, output))
            if code not in (0, 1, 2, 64):
                yield f'exit {code}', arguments
            if seconds > limit:
                yield f'{seconds:.1f} s', arguments
        if outputs[0] != outputs[1]:
            yield 'differs between threads', command


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('program')
    parser.add_argument('--seconds', type=float, default=60)
    parser.add_argument('--files', type=int, default=sys.maxsize)
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--limit', type=float, default=2)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    fixtures = sorted(glob.glob(os.path.join(TOP, 'Fixtures', '**', '*.swift'), recursive=True))
    signal.signal(signal.SIGALRM, alarm)
    start = time.monotonic()
    seed, files, found = options.seed, 0, 0
    while files < options.files and time.monotonic() - start < options.seconds:
        folder = tempfile.mkdtemp(prefix='dioxide-fuzz-')
        try:
            made = Program(seed, fixtures)
            made.store(folder)
            files += sum(path.endswith('.swift') for path in made.files)
            for fault, command in faults(program, made, folder, options.limit):
                found += 1
                kept = os.path.join(FINDINGS, str(seed))
                shutil.copytree(folder, kept, dirs_exist_ok=True)
                print(f'seed {seed}: {fault}: dioxide {" ".join(command)} in {kept}', flush=True)
        finally:
            shutil.rmtree(folder)
        seed += 1
    print(f'{files} files in {seed - options.seed} programs, seeds {options.seed} to {seed - 1}, '
          f'{time.monotonic() - start:.0f} s: {found} findings')
    sys.exit(found > 0)


if __name__ == '__main__':
    main()

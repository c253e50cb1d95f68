#!/usr/bin/env python3
"""Changes the meaning of the sources in one place at a time, and sees which test notices.

    Tests/Mutants/mutants.py [--list] [--build-only] [--first] [--suites NAME,…] [--jobs N] [--skip REGEX] [SELECTION]

SELECTION names mutants by number, such as `12,40-50`; default: all. The mutants are data, in `catalogue`. All of them are
compiled into one build of a copy of the package, below .build-mutants, where each is chosen at run time by the environment
variable DIOXIDE_MUTANT. A mutant is killed if a test fails, crashes or does not end in time, and then its run ends. Suites that
are named in the catalogue run first; whatever they let live meets every other suite. Verdicts are kept in .build-mutants/verdicts.json; once all are
there, docs/mutants.md is written. Fails if a mutant lives that the catalogue does not explain, or if fewer than 95 % are killed.
"""
import argparse
import concurrent.futures
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from mutant import Mutant, catalogue
from report import report
from weave import weave

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCRATCH = os.path.join(TOP, '.build-mutants')
TREE = os.path.join(SCRATCH, 'tree')
VERDICTS = os.path.join(SCRATCH, 'verdicts.json')
# Every suite that may detect a mutant. The macros, the pictures and the fixture programs are not built.
QUICK = ['AnalysisTests', 'ConfigurationTests', 'DependencyGraphTests', 'DioxideCoreTests', 'ReportingTests',
         'SwiftReaderTests']
# These suites start programs, which takes most of the time.
SLOW = ['CommandTests']
EVERYTHING = QUICK + SLOW
# These suites do not test the changed code, or take too long for their benefit.
LEFT_OUT = ['DepthTests', 'HostileInputTests', 'TerminalTests', 'ActionTests', 'CompletionTests',
            'DocumentationTests', 'UserDocumentationTests', 'SARIFTests', 'ReportReaderTests', 'YAMLOracleTests',
            'SiteCountTests', 'ManualTests', 'depthCostsNoStack', 'DiffTests/hostile']
TARGET = 0.95
# The seconds without the start or end of a test after which a run has hung.
STALLED = 300


def copy_package() -> None:
    """Brings the copy up to date. Files that did not change keep their times, so that little is built again."""
    if not os.path.isdir(os.path.join(TREE, '.git')):
        # A separate repository, because the ignore rules of this one do not apply to the copy.
        subprocess.run(['git', 'init', '--quiet', TREE], check=True)
    # Writes the sources and the manifest with the mutants.
    for name in sorted(set(os.listdir(TOP)) - {'.git', '.swiftpm', 'Package.resolved', 'Package.swift', 'Sources'}):
        if name.startswith('.build'):
            continue
        source, copy = os.path.join(TOP, name), os.path.join(TREE, name)
        if os.path.isdir(source):
            mirror(source, copy)
        elif os.path.exists(source):
            store(copy, read(source), os.stat(source).st_mode)


def mirror(source: str, copy: str) -> None:
    os.makedirs(copy, exist_ok=True)
    entries = {entry.name: entry for entry in os.scandir(source)
               if not entry.name.startswith('.build') and entry.name != '__pycache__'}
    for entry in os.scandir(copy):
        if entry.name not in entries:
            shutil.rmtree(entry.path) if entry.is_dir(follow_symlinks=False) else os.remove(entry.path)
    for name, entry in entries.items():
        target = os.path.join(copy, name)
        if entry.is_symlink():
            if not os.path.islink(target):
                os.symlink(os.readlink(entry.path), target)
        elif entry.is_dir():
            mirror(entry.path, target)
        else:
            store(target, read(entry.path), entry.stat().st_mode)


def read(path: str) -> bytes:
    with open(path, 'rb') as file:
        return file.read()


def store(path: str, content: bytes, mode: int = 0o644) -> None:
    """Writes a file, if it does not hold that already."""
    if os.path.exists(path) and read(path) == content:
        return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as file:
        file.write(content)
    os.chmod(path, mode & 0o777)


def write_sources(mutants: list[Mutant]) -> None:
    """The sources with every mutant woven in, a selector for each module that has one, and a manifest of what is tested."""
    sources = os.path.join(TOP, 'Sources')
    paths = [os.path.relpath(os.path.join(folder, name), sources)
             for folder, _, names in os.walk(sources) for name in names]
    changed = weave(mutants, {path: read(os.path.join(sources, path)).decode() for path in paths
                              if path.endswith('.swift')})
    selector = read(os.path.join(os.path.dirname(__file__), 'Selector.swift')).decode()
    for module in {mutant.file.split('/')[0] for mutant in mutants}:
        changed[f'{module}/MutantSelector.swift'] = selector
    for path in paths:
        if path not in changed:
            store(os.path.join(TREE, 'Sources', path), read(os.path.join(sources, path)))
    for path, text in changed.items():
        store(os.path.join(TREE, 'Sources', path), text.encode())
    for folder, _, names in os.walk(os.path.join(TREE, 'Sources')):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), os.path.join(TREE, 'Sources'))
            if path not in changed and path not in paths:
                os.remove(os.path.join(folder, name))
    manifest = read(os.path.join(TOP, 'Package.swift')).decode()
    manifest += '\n' + read(os.path.join(os.path.dirname(__file__), 'manifest.swift')).decode()
    store(os.path.join(TREE, 'Package.swift'), manifest.encode())


def build() -> str:
    """Builds the tests, and answers the path of what runs them."""
    swift = [os.environ.get('SWIFT', 'swift'), 'build', '--package-path', TREE, '--scratch-path',
             os.path.join(SCRATCH, 'build')]
    subprocess.run([*swift, '--build-tests'], check=True)
    folder = subprocess.run([*swift, '--show-bin-path'], check=True, capture_output=True, text=True).stdout.strip()
    return os.path.join(folder, 'dioxidePackageTests.xctest')


class Runner:
    def __init__(self, bundle: str, skipped: list[str], is_first_only: bool):
        self.bundle = bundle
        self.is_first_only = is_first_only
        self.skipped = LEFT_OUT + skipped
        # Limits processor time, which does not depend on the load of the machine, and wall time for tests that wait.
        self.limits: tuple[int, int] | None = None
        self.usual = (0.0, 0.0)

    def run(self, suites: tuple[str, ...], mutant: int) -> list[str]:
        """The tests that fail; none if all pass."""
        events = os.path.join(SCRATCH, f'events-{mutant}-{os.getpid()}.jsonl')
        # Outside any repository, because tests create their own.
        temporary = tempfile.mkdtemp(prefix='dioxide-mutant-')
        command = [self.bundle, '--testing-library', 'swift-testing', '--event-stream-output-path', events,
                   '--event-stream-version', '0']
        for suite in suites:
            command += ['--filter', suite]
        for name in self.skipped:
            command += ['--skip', name]
        environment = {**os.environ, 'DIOXIDE_MUTANT': str(mutant), 'TMPDIR': temporary, 'SWIFT_BACKTRACE': 'enable=no'}
        limits = self.limits

        def restrict() -> None:
            if limits:
                resource.setrlimit(resource.RLIMIT_CPU, (limits[0], limits[0]))

        start = time.monotonic()
        end = start + (limits[1] if limits else 86_400)
        process = subprocess.Popen(command, cwd=TREE, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=restrict)
        seen, last_event = 0, start
        while True:
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            size, may_have_failed = look_for_issue(events, seen)
            if size > seen:
                last_event = time.monotonic()
            has_failed = bool(mutant and may_have_failed and failures(events, 0))
            if has_failed or time.monotonic() > min(end, last_event + STALLED):
                os.killpg(process.pid, signal.SIGKILL)
                _, status, usage = os.wait4(process.pid, 0)
                break
            # The line of an issue may be incomplete.
            seen = seen if may_have_failed else size
            time.sleep(0.2)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.usual = (usage.ru_utime + usage.ru_stime, time.monotonic() - start)
        # SIGKILL and SIGXCPU are the signals of the limits.
        code = None if -process.returncode in (signal.SIGKILL, signal.SIGXCPU) else process.returncode
        failed = failures(events, code)
        shutil.rmtree(temporary, ignore_errors=True)
        if os.path.exists(events):
            os.remove(events)
        return failed

    def measure(self, suites: set[str]) -> None:
        """Runs suites without a mutant: all must pass, and their time gives the limit for each mutant."""
        failed = self.run(tuple(sorted(suites)), 0)
        if failed:
            sys.exit('without a mutant, these fail already: ' + ', '.join(failed))
        self.limits = (int(5 * self.usual[0]) + 30, int(10 * self.usual[1]) + 300)

    def verdict(self, mutant: Mutant) -> list[str]:
        for suites in [mutant.suites] + ([] if self.is_first_only else [tuple(QUICK), tuple(SLOW)]):
            failed = self.run(suites, mutant.number)
            if failed:
                return failed
        return []


def look_for_issue(events: str, seen: int) -> tuple[int, bool]:
    """How much of the events is read now, and whether what is new holds an issue."""
    if not os.path.exists(events):
        return seen, False
    with open(events, 'rb') as file:
        file.seek(max(seen - 40, 0))
        new = file.read()
    return max(seen - 40, 0) + len(new), b'issueRecorded' in new


def failures(events: str, code: int | None) -> list[str]:
    """The tests that failed, and those that had not ended when the process crashed or its time was up."""
    failed, open_tests = set(), set()
    if os.path.exists(events):
        with open(events, encoding='utf-8', errors='replace') as file:
            for line in file:
                try:
                    event = json.loads(line)
                except ValueError:
                    continue
                if event.get('kind') != 'event':
                    continue
                payload = event['payload']
                name = test_name(payload.get('testID', ''))
                kind = payload['kind']
                if kind == 'issueRecorded' and name and not payload.get('issue', {}).get('isKnown'):
                    failed.add(name)
                elif kind == 'testStarted' and name:
                    open_tests.add(name)
                elif kind == 'testEnded':
                    open_tests.discard(name)
    if failed or code == 0:
        return sorted(failed)
    how = 'does not end' if code is None else 'crashes'
    named = sorted(open_tests)
    return [f'{named[0]} ({how})' if len(named) == 1 else f'a test ({how})']


def test_name(identifier: str) -> str:
    """`AnalysisTests.RuleTests/fixture(_:)/RuleTests.swift:41:4` is `RuleTests/fixture`; a suite has no name."""
    found = re.match(r'[^./]*\.(.*?)\(', identifier)
    return found.group(1) if found else ''


def selected(text: str, count: int) -> set[int]:
    numbers: set[int] = set()
    for part in filter(None, text.replace(' ', '').split(',')):
        first, _, last = part.partition('-')
        numbers |= set(range(int(first), int(last or first) + 1))
    unknown = [number for number in numbers if not 1 <= number <= count]
    if unknown:
        sys.exit(f'there is no mutant {unknown[0]}; the last one is {count}')
    return numbers or set(range(1, count + 1))


def load_verdicts() -> dict[str, list[str]]:
    try:
        return json.loads(read(VERDICTS))
    except (OSError, ValueError):
        return {}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('selection', nargs='?', default='')
    parser.add_argument('--list', action='store_true', help='print the mutants, and end')
    parser.add_argument('--build-only', action='store_true', help='build, and end')
    parser.add_argument('--first', action='store_true', help='run the suites of the catalogue only')
    parser.add_argument('--suites', help='run these suites, instead of those of the catalogue')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--skip', action='append', default=[], help='a test that is left out, as a regular expression')
    options = parser.parse_args()
    mutants = catalogue()
    if options.list:
        for mutant in mutants:
            print(f'{mutant.number:4} {mutant.file}: {mutant.breaks}')
        return
    numbers = selected(options.selection, len(mutants))
    start = time.monotonic()
    copy_package()
    write_sources(mutants)
    runner = Runner(build(), options.skip, options.first)
    if options.build_only:
        return
    chosen = [mutant for mutant in mutants if mutant.number in numbers]
    if options.suites:
        for mutant in chosen:
            mutant.suites = tuple(options.suites.split(','))
    runner.measure({suite for mutant in chosen for suite in mutant.suites} if options.first else set(EVERYTHING))
    verdicts = load_verdicts()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for mutant, killers in zip(chosen, pool.map(runner.verdict, chosen)):
            verdicts[mutant.identity] = killers
            store(VERDICTS, json.dumps(verdicts, indent=1).encode())
            print(f'{mutant.number:4} {mutant.file}: {mutant.breaks}: {", ".join(killers[:3]) or "LIVES"}', flush=True)
    print(f'{len(chosen)} mutants in {(time.monotonic() - start) / 60:.0f} minutes')
    known = {mutant.identity for mutant in mutants}
    store(VERDICTS, json.dumps({key: verdicts[key] for key in verdicts if key in known}, indent=1).encode())
    if all(mutant.identity in verdicts for mutant in mutants):
        store(os.path.join(TOP, 'docs', 'mutants.md'), report(mutants, verdicts).encode())
    unexplained = [mutant for mutant in chosen if not verdicts[mutant.identity] and not mutant.survives]
    killed = sum(bool(verdicts[mutant.identity]) for mutant in chosen)
    print(f'{killed} of {len(chosen)} killed' + ''.join(f'\nlives: {mutant.number} {mutant.breaks}' for mutant in unexplained))
    sys.exit(bool(unexplained) or killed < TARGET * len(chosen) and not options.selection)


if __name__ == '__main__':
    main()

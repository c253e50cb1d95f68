#!/usr/bin/env python3
"""Measures `dioxide check` on Swinject code of one kind without end: scripts/measure-swinject.py DIOXIDE [KIND ...].

Each kind is written 2,000 and 16,000 times into one file. Prints milliseconds, and fails where eight times as much takes more
than twenty times as long.
"""
import os
import subprocess
import sys
import tempfile
import time

HEADER = 'import Swinject\nlet container = Container()\nprotocol A {}\n'
SIZES = [2_000, 16_000]


def repeated(unit: str, start: str = '', end: str = ''):
    return lambda count: HEADER + start + unit * count + end


def numbered(unit: str, start: str = '', end: str = ''):
    return lambda count: HEADER + start + ''.join(
        unit.replace('NEXT', str(index + 1)).replace('NUMBER', str(index)) for index in range(count)) + end


KINDS = {
    'registered again': repeated('container.register(A.self) { r in B(a: r.resolve(A.self)!) }\n'),
    'other names': numbered(
        'container.register(A.self, name: "NUMBER") { r in B(a: r.resolve(A.self, name: "NEXT")!) }\n'),
    'other arguments': numbered(
        'container.register(A.self) { (r: Resolver, t: TNUMBER) in B(a: r.resolve(A.self, argument: 1)!) }\n'),
    'missing': numbered('container.register(PNUMBER.self) { r in B(a: r.resolve(QNUMBER.self)!) }\n'),
    'missing again': repeated('container.register(A.self) { r in B(a: r.resolve(Q.self)!) }\n'),
    'initializers': repeated(
        'container.autoregister(A.self, initializer: Z.init(a:))\n', 'class Z {\n' + 'init(a: A) {}\n' * 2_000 + '}\n'),
    'chained': repeated('.implements(A.self).inObjectScope(.container)', 'container.register(A.self) { r in B() }'),
    'nested': lambda count: HEADER + 'container.register(A.self) { r in ' * count + '}' * count,
    'one function': repeated('func g<T>(_ t: T.Type) -> T { container.resolve(t)! }\ng(A.self)\n'),
    'other functions': numbered('func gNUMBER<T>(_ t: T.Type) -> T { container.resolve(t)! }\ngNUMBER(A.self)\n'),
    'subclasses': numbered(
        'class CNEXTContainer: CNUMBERContainer {}\nlet xNUMBER = CNEXTContainer()\n', 'class C0Container: Container {}\n'),
    'assemblers': repeated('Assembler([XAssembly()])\n', 'class XAssembly: Assembly {}\n'),
    'conditions': repeated('guard let a = r.resolve(A.self), b ', 'func f() {\n', 'else { fatalError() } }\n'),
    'metatypes': repeated('A.self, ', 'x(', ')\n'),
    'angles': repeated('A<', 'let x = '),
}


def run(program: str, path: str) -> float:
    start = time.monotonic()
    code = subprocess.run([program, 'check', '-q', path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    if code not in (0, 1):
        sys.exit(f'{path}: exit code {code}')
    return (time.monotonic() - start) * 1000


def main() -> None:
    program = sys.argv[1]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'App.swift')
        for kind in sys.argv[2:] or KINDS:
            times = []
            for size in SIZES:
                with open(path, 'w', encoding='utf-8') as file:
                    file.write(KINDS[kind](size))
                times.append(min(run(program, path) for _ in range(3)))
            failed |= times[1] > 20 * max(times[0], 5)
            print(f'{kind:18}' + ''.join(f'{value:10.1f} ms' for value in times), flush=True)
    sys.exit(failed)


if __name__ == '__main__':
    main()

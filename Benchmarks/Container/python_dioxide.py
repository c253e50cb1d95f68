"""The same operations on the Python package dioxide: its Rust core, and its pure-Python container where it has one."""

import importlib
import os
import statistics
import subprocess
import sys
import time

from dioxide._dioxide_core import Container as RustContainer


def percentiles(samples):
    samples.sort()
    at = lambda share: samples[min(len(samples) - 1, int(len(samples) * share))]
    return at(0.5), at(0.95), at(0.99), statistics.fmean(samples)


def words(nanoseconds):
    if nanoseconds < 1_000:
        return f"{nanoseconds:.1f} ns"
    if nanoseconds < 1_000_000:
        return f"{nanoseconds / 1_000:.2f} µs"
    return f"{nanoseconds / 1_000_000:.2f} ms"


def measure(name, count, body, prepare=None, batch=1):
    samples = []
    for index in range(count + count // 10):
        argument = prepare() if prepare else None
        start = time.perf_counter_ns()
        body(argument)
        elapsed = time.perf_counter_ns() - start
        if index >= count // 10:
            samples.append(elapsed / batch)
    print("| " + " | ".join([name] + [words(value) for value in percentiles(samples)]) + " |")


def run(name, make):
    classes = [type(f"T{index}", (), {}) for index in range(1000)]

    def registered(count):
        container = make()
        for one in classes[:count]:
            container.register_singleton_factory(one, one)
        return container

    container = registered(1000)

    class Transient:
        pass

    container.register_transient_factory(Transient, Transient)
    first = classes[0]
    container.resolve(first)
    hundred = range(100)

    def each(operation):
        def body(_):
            for _ in hundred:
                operation()

        return body

    measure(f"{name}: warm singleton resolve", 10_000, each(lambda: container.resolve(first)), batch=100)
    measure(f"{name}: transient resolve", 10_000, each(lambda: container.resolve(Transient)), batch=100)
    measure(f"{name}: contains", 10_000, each(lambda: container.contains(first)), batch=100)
    measure(f"{name}: register 100", 10_000, lambda _: registered(100))
    measure(f"{name}: register 1,000", 1_000, lambda _: registered(1000))

    def resolve_all(container):
        for one in classes:
            container.resolve(one)

    measure(f"{name}: resolve 1,000 for the first time", 1_000, resolve_all, prepare=lambda: registered(1000))
    resolve_all(container)
    measure(f"{name}: resolve 1,000 again", 10_000, lambda _: resolve_all(container))

    def resolve_ten_thousand(_):
        for _ in range(10):
            resolve_all(container)

    measure(f"{name}: 10,000 resolves, a call", 1_000, resolve_ten_thousand, batch=10_000)


def scan_of(count):
    """One scan of this many services, each of which needs the one before, in a fresh container of the whole package."""
    import dioxide

    before = None
    for index in range(count):
        if before is None:
            made = type("S0", (), {})
        else:
            def __init__(self, needed):
                self.needed = needed

            __init__.__annotations__ = {"needed": before, "return": None}
            made = type(f"S{index}", (), {"__init__": __init__})
        before = dioxide.service(made)

    def scan(_):
        dioxide.Container().scan(profile=dioxide.Profile.PRODUCTION)

    measure(f"scan of {count}", 200, scan)


def memory_of(make):
    """Bytes of malloc for each of 1,000 registrations, before and after they are resolved, without classes, factories and instances."""
    import ctypes

    class Mallinfo(ctypes.Structure):
        _fields_ = [(name, ctypes.c_size_t) for name in "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks "
                    "fordblks keepcost".split()]

    mallinfo2 = ctypes.CDLL(None).mallinfo2
    mallinfo2.restype = Mallinfo
    allocated = lambda: (lambda info: info.uordblks + info.hblkhd)(mallinfo2())
    classes = [type(f"M{index}", (), {}) for index in range(1000)]
    instances = [one() for one in classes]
    factories = [(lambda instance: lambda: instance)(instance) for instance in instances]
    allocated()
    before = allocated()
    container = make()
    for one, factory in zip(classes, factories):
        container.register_singleton_factory(one, factory)
    registered = allocated()
    for one in classes:
        container.resolve(one)
    return (registered - before) / 1000, (allocated() - before) / 1000


def pure_python():
    found = importlib.import_module("dioxide._pure_python_container")
    return next(value for key, value in vars(found).items() if key.endswith("Container") and isinstance(value, type))


if sys.argv[1:] == ["--memory"]:
    # With PYTHONMALLOC=malloc, so that nothing hides in arenas of Python's own.
    text = "Memory: {:.0f} bytes for each of 1,000 providers, and {:.0f} when they are resolved, without the instances"
    print(text.format(*memory_of(RustContainer)), end="")
    try:
        print("; in pure Python {:.0f} and {:.0f}.".format(*memory_of(pure_python())))
    except ImportError:
        print(".")
    sys.exit()

print("| Python package | p50 | p95 | p99 | mean |\n|---|---|---|---|---|")
run("Rust core", RustContainer)
scan_of(100)
try:
    run("pure Python", pure_python())
except ImportError:
    pass
print()
subprocess.run(
    [sys.executable, __file__, "--memory"], env={**os.environ, "PYTHONMALLOC": "malloc"}, check=False)

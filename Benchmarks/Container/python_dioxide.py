"""The same operations on the Python package dioxide: its Rust core, and its pure-Python container where it has one."""

import importlib
import statistics
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


print("| operation | p50 | p95 | p99 | mean |\n|---|---|---|---|---|")
run("dioxide, Rust core", RustContainer)
for module in ("dioxide._pure_python_container", "dioxide._python_container"):
    try:
        found = importlib.import_module(module)
    except ImportError:
        continue
    container = next(
        value for key, value in vars(found).items() if isinstance(value, type) and key.endswith("Container")
    )
    run("dioxide, pure Python", container)
    break

#!/usr/bin/env python3
"""Writes a made-up application of a given shape as Swift sources, to draw and to measure.

usage: generate-application.py SHAPE COUNT FOLDER

  layers     feature modules over domain, data and platform modules, COUNT components in all
  islands    COUNT groups of three components that nothing joins
  cycle      COUNT components in one dependency cycle
  fan        COUNT adapters of one port, all of them injected
  chain      COUNT components, each of which requires the next

The same arguments write the same bytes.
"""
import pathlib
import random
import sys


def service(name, *needs, scope=None):
    parameters = ", ".join(f"{chr(97 + i % 26)}{i}: {need}" for i, need in enumerate(needs))
    mark = f"@Service(scope: .{scope})" if scope else "@Service"
    return f"{mark}\npublic final class {name} {{\n  public init({parameters}) {{}}\n}}\n"


def adapter(name, port, *needs, profile=None, multi=False):
    parameters = ", ".join(f"{chr(97 + i % 26)}{i}: {need}" for i, need in enumerate(needs))
    extra = (f", profile: .{profile}" if profile else "") + (", multi: true" if multi else "")
    return f"@Adapter(for: {port}.self{extra})\npublic final class {name}: {port} {{\n  public init({parameters}) {{}}\n}}\n"


def port(name):
    return f"public protocol {name}: Sendable {{}}\n"


def layers(count):
    chance = random.Random(count)
    files, made = {}, 0

    def write(module, name, text, components=1):
        nonlocal made
        files[f"{module}/{name}.swift"] = "import Dioxide\n\n" + text
        made += components

    platform = ["Configuration", "Storage", "Connectivity", "Analytics", "Clock", "Keychain"]
    for name in platform[:max(2, min(6, count // 40))]:
        write("Platform", name, port(f"{name}Port") + adapter(f"System{name}", f"{name}Port"))
    hubs = [f"any {name}Port" for name in platform[:max(2, min(6, count // 40))]]
    entities = max(3, count // 40)
    for index in range(entities):
        name = f"Entity{index}"
        write(f"Domain{index // 25}", f"{name}Repository", port(f"{name}Repository"), 0)
        needs = chance.sample(hubs, min(len(hubs), 2))
        write(f"Data{index // 25}", f"Remote{name}Repository", adapter(f"Remote{name}Repository", f"{name}Repository", *needs))
        write(f"Domain{index // 25}", f"Load{name}", service(f"Load{name}", f"any {name}Repository", chance.choice(hubs)))
    feature = 0
    while made < count:
        module = f"Feature{feature}"
        uses = [chance.randrange(entities) for _ in range(2)]
        size = min(8, count - made)
        for index in range(size):
            name = f"F{feature}{['Coordinator', 'ViewModel', 'Interactor', 'Presenter', 'Router', 'Formatter', 'Validator', 'Tracker'][index]}"
            needs = []
            if index < 3 and index + 1 < size:
                needs.append(f"F{feature}{['ViewModel', 'Interactor', 'Presenter'][index]}")
            if index == 0 and size > 4:
                needs.append(f"F{feature}Router")
            if index == 1 and size > 7:
                needs += [f"F{feature}Formatter", f"F{feature}Tracker"]
            if index == 2:
                needs += [f"Load{'Entity'}{entity}" for entity in sorted(set(uses))]
                if size > 6:
                    needs.append(f"F{feature}Validator")
            needs += chance.sample(hubs, chance.choice([0, 1, 1, 2]))
            write(module, name, service(name, *needs, scope="factory" if index == 0 else None))
        feature += 1
    return files


def one(texts, module="App"):
    return {f"{module}/Part{index // 100}.swift": "import Dioxide\n\n" + "\n".join(texts[index:index + 100])
            for index in range(0, len(texts), 100)}


SHAPES = {
    "layers": layers,
    "islands": lambda n: one([service(f"Top{i}", f"Left{i}", f"Right{i}") + service(f"Left{i}") + service(f"Right{i}")
                              for i in range(n)]),
    "cycle": lambda n: one([service(f"Link{i}", f"Link{(i + 1) % n}") for i in range(n)]),
    "fan": lambda n: one([port("Plugin"), service("Host", "[any Plugin]")]
                         + [adapter(f"Plugin{i}", "Plugin", multi=True) for i in range(n)]),
    "chain": lambda n: one([service(f"Step{i}", *([f"Step{i + 1}"] if i + 1 < n else [])) for i in range(n)]),
}


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in SHAPES or not sys.argv[2].isdigit():
        sys.exit(__doc__)
    root = pathlib.Path(sys.argv[3])
    for path, text in SHAPES[sys.argv[1]](int(sys.argv[2])).items():
        file = root / "Sources" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


main()

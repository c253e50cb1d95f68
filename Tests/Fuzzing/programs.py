"""Random programs for the pipeline fuzzer: some written from scratch, some made of the fixtures."""
import os
import random

WORDS = ['A', 'B', 'C', 'Mail', 'Clock', 'Log', 'Box', 'Port', 'User', 'T', 'Store', 'Plugin', 'Session', 'Cache']
EXTERNAL = ['Int', 'String', 'URLSession', 'Any', 'AnyObject', 'Sendable', 'Void', 'Self', 'Error', 'Foundation.Date']
SCOPES = ['singleton', 'factory', 'request', 'graph', 'container', 'weak', 'nonsense']
PROFILES = ['production', 'test', 'development', 'staging', 'ci', 'all', 'Kiosk', 'x y']
RULES = ['missing_binding', 'circular_dependency', 'captive_dependency', 'duplicate_binding', 'mixed_binding', 'all',
         'ambiguous_initializer', 'adapter_conformance', 'unused_component', 'unused_suppression', 'no_such_rule', '']
TOKENS = ['{', '}', '(', ')', '[', ']', '<', '>', ',', ':', '.', '?', '!', '&', '->', '@', '#if A', '#else', '#endif',
          '"', '"""', '\\(', '/*', '*/', '//', '`', 'class', 'struct', 'extension', 'typealias', 'init', 'func', 'any ',
          'some ', 'each ', 'repeat ', '@Service', '@Adapter(for: ', '@Inject', '.self', 'register(', 'resolve(', '\0', '\r',
          '\u202e', '😀', 'é', '~>', '= ', 'inout ', 'where ', 'Type', '0', ';', '~Copyable', '@escaping ', 'async throws ']


class Program:
    """The files of one program, by path."""

    def __init__(self, seed: int, fixtures: list[str]):
        self.random = random.Random(seed)
        self.depth = 0
        self.names = self.random.sample(WORDS, self.random.randint(2, len(WORDS)))
        self.files: dict[str, bytes] = {}
        if fixtures and self.random.random() < 0.4:
            self.mutate(fixtures)
        else:
            self.write()
        if self.chance(0.25):
            self.files['.dioxide.yml'] = self.configuration().encode()

    # What everything is made of.

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def pick(self, items):
        return self.random.choice(items)

    def some(self, make, most: int, separator: str = ', ') -> str:
        return separator.join(make() for _ in range(self.random.randint(0, most)))

    def name(self) -> str:
        return self.pick(self.names)

    def type(self) -> str:
        """A type, mostly of the program's own names."""
        self.depth += 1
        try:
            if self.depth > 5 or self.chance(0.5):
                return self.name() if self.chance(0.85) else self.pick(EXTERNAL)
            t = self.type
            return self.pick([
                lambda: f'any {t()}', lambda: f'some {t()}', lambda: f'{t()}?', lambda: f'[{t()}]', lambda: f'{t()}!',
                lambda: f'[{t()}: {t()}]', lambda: f'({t()}, {t()})', lambda: f'() -> {t()}', lambda: f'({t()}) -> {t()}',
                lambda: f'{self.name()}<{t()}>', lambda: f'{self.name()}<{t()}, {t()}>', lambda: f'{t()} & {t()}',
                lambda: f'{self.name()}.{self.name()}', lambda: f'{self.name()}.{self.name()}.{self.name()}',
                lambda: f'{t()}.Type', lambda: f'Lazy<{t()}>', lambda: f'Provider<{t()}>', lambda: f'({t()})',
                lambda: f'@escaping () async throws -> {t()}', lambda: f'M1.{self.name()}', lambda: f'Swift.{t()}',
            ])()
        finally:
            self.depth -= 1

    def inheritance(self) -> str:
        types = self.some(lambda: self.name() if self.chance(0.8) else self.type(), 3)
        return f': {types}' if types else ''

    def generics(self) -> str:
        if self.chance(0.75):
            return ''
        return '<' + (self.some(lambda: self.name() + self.pick(['', '', ': ' + self.name()]), 3) or 'T') + '>'

    def parameters(self) -> str:
        def one():
            label = self.pick(['', '_ ', 'with '])
            default = self.pick(['', '', '', ' = .init()', ' = nil'])
            return f'{label}p{self.random.randint(0, 9)}: {self.type()}{default}'
        return self.some(one, 4)

    # Declarations.

    def attributes(self) -> str:
        scope = self.pick(['', '', f'scope: .{self.pick(SCOPES)}'])
        profile = self.pick(['', '', f'profile: .{self.pick(PROFILES)}', f'profile: [.test, .{self.pick(PROFILES)}]'])
        rest = ', '.join(filter(None, [scope, profile, self.pick(['', '', 'multi: true', 'name: "n"', 'priority: 3'])]))
        return self.pick([
            '', '', '@Service ', f'@Service({scope}) ', f'@Adapter(for: {self.name()}.self{", " + rest if rest else ""}) ',
            f'@Adapter(for: (any {self.name()}).self) ', '@Service @Lifecycle ', '@main ', '@Unknown(1) ', '@MainActor ',
            f'// dioxide:service scope={self.pick(SCOPES)}\n', '// dioxide:lifecycle\n',
            f'// dioxide:adapter for={self.type()} profile={self.pick(PROFILES)} multi\n',
            f'@Service @Adapter(for: {self.name()}.self, {rest or "multi: false"}) ',
        ])

    def member(self) -> str:
        return self.pick([
            lambda: f'{self.pick(["", "@Inject ", "private ", "convenience ", "public "])}init{self.pick(["", "?"])}'
                    f'{self.generics()}({self.parameters()}) {{ {self.statement()} }}',
            lambda: f'let p{self.random.randint(0, 9)}: {self.type()}', lambda: f'var v: {self.type()} {{ {self.statement()} }}',
            lambda: f'@{self.pick(["Inject", "Injected", "Lazy", "State"])} var w: {self.type()}',
            lambda: f'func initialize() {self.pick(["async throws", "", "throws"])} {{}}', lambda: 'func dispose() async {}',
            lambda: f'func f<T>(_ t: T.Type) -> T {{ {self.statement()} }}', self.declaration, self.alias, self.conditional,
        ])()

    def alias(self) -> str:
        return f'typealias {self.name()}{self.generics()} = {self.type()}'

    def declaration(self) -> str:
        self.depth += 1
        try:
            if self.depth > 4:
                return self.alias()
            kind = self.pick(['class', 'final class', 'struct', 'enum', 'actor', 'protocol', 'extension', 'extension'])
            name = self.name() if self.chance(0.9) else f'{self.name()}.{self.name()}'
            where = self.pick(['', '', '', f' where T == {self.type()}'])
            body = self.some(self.member, 4, '\n')
            return f'{self.attributes()}{kind} {name}{self.generics()}{self.inheritance()}{where} {{\n{body}\n}}'
        finally:
            self.depth -= 1

    def conditional(self) -> str:
        return f'#if {self.pick(["A", "DEBUG", "os(iOS)", "!A"])}\n{self.declaration()}\n#else\n{self.declaration()}\n#endif'

    def comment(self) -> str:
        rules = ' '.join(self.pick(RULES) for _ in range(self.random.randint(0, 3)))
        return f'// dioxide:{self.pick(["disable", "enable", "disable:next", "disable:this"])} {rules}'

    # Code.

    def expression(self) -> str:
        self.depth += 1
        try:
            if self.depth > 5:
                return f'{self.name()}()'
            e = self.expression
            name = self.pick(['', '', ', name: "n"', f', argument: {self.name()}()', f', name: {self.name().lower()}'])
            return self.pick([
                lambda: f'{self.name()}({self.some(lambda: self.pick(["", "p1: "]) + e(), 3)})', lambda: '"\\(' + e() + ')"',
                lambda: f'c.resolve({self.type()}.self{name}){self.pick(["", "!", "?"])}', lambda: 'r.resolve()',
                lambda: f'r ~> {self.name()}.self', lambda: f'try await c.resolve({self.name()}.self)',
                lambda: f'{self.name()}.init({e()})', lambda: f'{self.name().lower()}.{self.name().lower()}', lambda: '$0',
                lambda: f'{{ (r, a: {self.type()}) in {self.statement()} }}', lambda: f'[{e()}, {e()}]', lambda: f'({e()})',
            ])()
        finally:
            self.depth -= 1

    def statement(self) -> str:
        self.depth += 1
        try:
            if self.depth > 5:
                return f'_ = {self.expression()}'
            receiver = self.pick(['c', 'container', 'self.container', 'Container.shared', ''])
            dot = '.' if receiver else ''
            e = self.expression
            return self.pick([
                lambda: f'return {e()}', lambda: f'let x = {e()}', lambda: f'if let y = {e()} {{ {self.statement()} }}',
                lambda: f'{receiver}{dot}register({self.type()}.self{self.pick(["", ", name: " + chr(34) + "n" + chr(34)])}) '
                        f'{{ {self.pick(["r in", "(r, a: Int) in", "_ in", "c in", ""])} {e()} }}'
                        f'{self.pick(["", f".inObjectScope(.{self.pick(SCOPES)})", f".implements({self.name()}.self)", ".initCompleted { r, x in r.resolve(A.self) }"])}',
                lambda: f'try {receiver}{dot}register({self.name()}.self, as: {self.name()}.self, scope: .{self.pick(SCOPES)})',
                lambda: f'{receiver}{dot}autoregister({self.name()}.self, initializer: {self.name()}.init)',
                lambda: f'{receiver}{dot}register({self.name()}.self, instance: {e()})',
                lambda: f'let a = Assembler([{self.some(lambda: self.name() + "()", 3)}])', lambda: f'_ = {e()}',
                lambda: f'guard let z = {e()} else {{ fatalError() }}', self.declaration,
            ])()
        finally:
            self.depth -= 1

    def assembly(self) -> str:
        return f'class {self.name()}: Assembly {{ func assemble(container: Container) {{\n{self.some(self.statement, 5, chr(10))}\n}} }}'

    def function(self) -> str:
        return f'func f{self.random.randint(0, 9)}(_ c: Container) throws {{\n{self.some(self.statement, 5, chr(10))}\n}}'

    def source(self) -> str:
        imports = self.pick(['import Dioxide\n', 'import Dioxide\n', 'import Swinject\n', 'import Dioxide\nimport Swinject\n',
                             'import Swinject\nimport SwinjectAutoregistration\n', 'import M1\nimport Dioxide\n', ''])
        parts = [self.declaration, self.declaration, self.declaration, self.alias, self.comment, self.function, self.assembly,
                 self.conditional, lambda: 'let container = Container()']
        return imports + '\n'.join(self.pick(parts)() for _ in range(self.random.randint(1, 14))) + '\n'

    def write(self) -> None:
        layout = self.pick(['{}.swift', '{}.swift', 'Sources/M{}/A.swift', 'Tests/T{}/A.swift'])
        count = self.random.choice([2, 5, 20, 100, 200])
        for number in range(count):
            self.files[layout.format(number)] = self.source().encode()
        if layout.startswith('Sources') and self.chance(0.5):
            targets = ', '.join(f'.target(name: "M{i}", dependencies: ["M{(i + 1) % count}"])' for i in range(count))
            self.files['Package.swift'] = f'let package = Package(name: "P", targets: [{targets}])\n'.encode()

    def configuration(self) -> str:
        lines = [
            f'profiles: [{self.some(lambda: self.pick(PROFILES), 3)}]', f'externals: [{self.name()}]',
            f'roots: ["{self.name()}*"]', f'rules:\n  {self.pick(RULES) or "x"}: {self.pick(["error", "warning", "off", "loud"])}',
            f'dialects: [{self.pick(["dioxide", "swinject", "constructors"])}]', 'exclude: ["**/*a*b"]', f'wrappers: [{self.name()}]',
            f'contracts:\n  - name: c\n    from: "{self.name()}*"\n    forbidden: ["{self.name()}"]', ': [', 'extends: .dioxide.yml',
        ]
        return '\n'.join(self.random.sample(lines, self.random.randint(1, 3))) + '\n'

    # Mutations.

    def mutate(self, fixtures: list[str]) -> None:
        for number in range(self.random.choice([2, 5, 20, 100, 200])):
            with open(self.pick(fixtures), 'rb') as file:
                content = file.read()[:20_000]
            for _ in range(self.random.randint(0, 8)):
                content = self.mutated(content, fixtures)
            self.files[f'{number}.swift'] = content

    def mutated(self, content: bytes, fixtures: list[str]) -> bytes:
        lines = content.split(b'\n')
        at = self.random.randrange(len(lines))
        kind = self.random.randrange(9)
        if kind == 0:
            del lines[at]
        elif kind == 1:
            lines.insert(at, self.pick(lines))
        elif kind == 2:
            other = self.random.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            lines.insert(at, self.pick([self.declaration, self.alias, self.comment, self.statement])().encode())
        elif kind == 4 and content:
            start = self.random.randrange(len(content))
            return content[:start] + self.pick(TOKENS).encode() + content[start:]
        elif kind == 5 and content:
            start = self.random.randrange(len(content))
            return content[:start] + content[start + self.random.randint(1, 40):]
        elif kind == 6:
            words = [word for word in content.replace(b'(', b' ').replace(b':', b' ').split() if word.isalnum()] or [b'A']
            return content.replace(self.pick(words), self.pick(words), self.random.randint(1, 3))
        elif kind == 7:
            with open(self.pick(fixtures), 'rb') as file:
                lines[at:at] = file.read().split(b'\n')[:40]
        elif content:
            start = self.random.randrange(len(content))
            return content[:start] + bytes([self.random.randrange(256)]) + content[start + 1:]
        return b'\n'.join(lines)

    def store(self, folder: str) -> None:
        for path, content in self.files.items():
            place = os.path.join(folder, path)
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, 'wb') as file:
                file.write(content)

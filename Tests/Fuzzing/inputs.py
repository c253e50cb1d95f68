"""Classes of input for growth.py: a size, what makes the files of a size, and the arguments."""

CHECK = ['check', '.']
COMPONENT = 'import Dioxide\n'
ASSEMBLY = 'import Swinject\nlet container = Container()\n'


def source(text: str) -> dict[str, str]:
    return {'a.swift': text}


def lines(make, count: int, separator: str = '\n') -> str:
    return separator.join(make(number) for number in range(count))


def aliases(target):
    return lambda n: source(COMPONENT + 'struct A0 {}\n' + lines(lambda i: f'typealias A{i + 1} = {target(i)}', n)
                            + f'\n@Service final class C {{ init(a: A{n}) {{}} }}')


def superclasses(n: int) -> dict[str, str]:
    return source(COMPONENT + '@Service class C0 { init(mail: Mail) {} }\n'
                  + lines(lambda i: f'@Service class C{i + 1}: C{i} {{}}', n))


def protocols(n: int) -> dict[str, str]:
    return source(COMPONENT + 'protocol P0 {}\n' + lines(lambda i: f'protocol P{i + 1}: P{i} {{}}', n)
                  + f'\n@Adapter(for: P0.self) struct A: P{n} {{}}')


def captives(n: int) -> dict[str, str]:
    return source(COMPONENT + '@Service(scope: .request) final class R {}\n@Service(scope: .factory) final class F0 { init(r: R) {} }\n'
                  + lines(lambda i: f'@Service(scope: .factory) final class F{i + 1} {{ init(f: F{i}) {{}} }}', n)
                  + '\n' + lines(lambda i: f'@Service final class S{i} {{ init(f: F{n}) {{}} }}', n))


def suspensions(n: int) -> dict[str, str]:
    return source(COMPONENT + '@Service(scope: .factory) final class R: Sendable { init() async {} }\n'
                  '@Service(scope: .factory) final class F0: Sendable { init(r: R) async {} }\n'
                  + lines(lambda i: f'@Service(scope: .factory) final class F{i + 1}: Sendable {{ init(f: F{i}) async {{}} }}', n)
                  + '\n' + lines(lambda i: f'@Service final class S{i}: Sendable {{ init(f: @escaping () -> F{n}) {{}} }}', n))


def cycle_group(n: int) -> dict[str, str]:
    return source(COMPONENT + lines(
        lambda i: f'@Service final class C{i} {{ init(a: C{(i + 1) % n}, b: C{(7 * i + 3) % n}) {{}} }}', n))


def registrations(n: int) -> dict[str, str]:
    return source(ASSEMBLY + 'final class A {}\n' + lines(
        lambda i: f'func f{i}(_ c: Container) {{ c.register(A.self) {{ _ in A() }}; _ = c.resolve(A.self)! }}', n))


def with_arguments(n: int) -> dict[str, str]:
    return source(ASSEMBLY + 'final class A {}\n' + lines(lambda i: f'struct T{i} {{}}', n) + '\n' + lines(
        lambda i: f'func f{i}(_ c: Container, t: T{i}) {{ c.register(A.self) {{ (_, t: T{i}) in A() }}; '
                  f'_ = c.resolve(A.self, argument: t)! }}', n))


def nested_closures(n: int) -> dict[str, str]:
    return source(ASSEMBLY + 'final class A {}\n' + 'container.register(A.self) { r in ' * n + 'A()' + ' }' * n)


def kept_values(n: int) -> dict[str, str]:
    return source(ASSEMBLY + lines(lambda i: f'final class A{i} {{}}', n) + '\nfunc f() {\n' + lines(
        lambda i: f'let a{i} = container.resolve(A{i}.self)\nprint(a{i}!)', n) + '\n}')


def same_kept_value(n: int) -> dict[str, str]:
    return source(ASSEMBLY + 'final class A {}\n' + lines(
        lambda i: f'func f{i}() {{ let a = container.resolve(A.self); print(a!) }}', n))


def finders(n: int) -> dict[str, str]:
    return source(ASSEMBLY + 'final class A {}\n' + lines(
        lambda i: f'struct H{i} {{ func get<T>(_ t: T.Type) -> T {{ container.resolve(t)! }} }}\nlet x{i} = H{i}().get(A.self)', n))


def storage(n: int) -> dict[str, str]:
    return source(COMPONENT + 'protocol P {}\n' + lines(
        lambda i: f'@Adapter(for: P.self, multi: true) struct A{i}: P {{}}', n) + '\n'
        + lines(lambda i: f'@Service final class S{i} {{ init(all: [any P]) {{}} }}', 20))


def suppressions(n: int) -> dict[str, str]:
    return source(COMPONENT + lines(
        lambda i: f'// dioxide:disable missing_binding captive_dependency\n@Service struct S{i} {{ let m: M{i} }}\n'
                  '// dioxide:enable captive_dependency', n))


def extends(n: int) -> dict[str, str]:
    files = {f'c{i}a.yml': f'extends: [c{i + 1}a.yml, c{i + 1}b.yml]\n' for i in range(n)}
    files |= {f'c{i}b.yml': f'extends: [c{i + 1}a.yml, c{i + 1}b.yml]\n' for i in range(n)}
    files |= {f'c{n}a.yml': 'roots: [A]\n', f'c{n}b.yml': 'roots: [B]\n', '.dioxide.yml': 'extends: [c0a.yml, c0b.yml]\n'}
    return files | source(COMPONENT)


def folder_configurations(n: int) -> dict[str, str]:
    files = {f'd{i}/.dioxide.yml': 'rules: {missing_binding: warning}\n' for i in range(n)}
    return files | {f'd{i}/a.swift': COMPONENT + f'@Service struct S{i} {{ let m: M }}\n' for i in range(n)}


def nested_folders(n: int) -> dict[str, str]:
    path, files = '', {}
    for i in range(n):
        path += 'd/'
        files[path + 'a.swift'] = COMPONENT + f'@Service struct S{i} {{}}\n'
        files[path + '.gitignore'] = f'*.x{i}\n'
    return files


def globs(n: int) -> dict[str, str]:
    return {'.dioxide.yml': 'exclude: ["**/*a*a*a*a*a*a*a*a*b"]\n',
            **{f'{"a" * 200}/{"a" * 150}{i}.swift': COMPONENT for i in range(n)}}


def ignores(n: int) -> dict[str, str]:
    return {'.gitignore': lines(lambda i: f'/folder{i}/name{i}.swift', n), **{f'f{i}.swift': COMPONENT for i in range(300)}}


def modules(n: int) -> dict[str, str]:
    targets = lines(lambda i: f'.target(name: "M{i}", dependencies: ["M{i + 1}"])', n, ',\n')
    return {'Package.swift': f'let package = Package(name: "P", targets: [{targets}])',
            **{f'Sources/M{i}/a.swift': f'import M{i + 1}\n{COMPONENT}@Service public struct S{i} {{ let s: S{i + 1} }}'
               for i in range(n)}}


def namesakes(n: int) -> dict[str, str]:
    return {f'Sources/M{i}/a.swift': COMPONENT + '@Service public struct S { let m: Mail }' for i in range(n)}


def contracts(n: int) -> dict[str, str]:
    return source(COMPONENT + '@Service struct A0 {}\n' + lines(lambda i: f'@Service struct A{i + 1} {{ let a: A{i} }}', n)) | {
        '.dioxide.yml': 'contracts:\n  - name: c\n    from: {name: "A*"}\n    forbid: {name: "A0"}\n'}


def nested_types(n: int) -> dict[str, str]:
    return source(COMPONENT + lines(lambda i: f'struct N{i} {{', n) + '@Service struct S { let m: Mail }' + '}' * n)


def conditionals(n: int) -> dict[str, str]:
    return source(COMPONENT + '#if A\n' * n + '@Service struct S {}\n' + '#endif\n' * n)


def brackets(open_: str, close: str):
    return lambda n: source(COMPONENT + f'@Service struct S {{ let a: {open_ * n}Int{close * n} }}')


def expressions(n: int) -> dict[str, str]:
    return source(ASSEMBLY + 'let x = ' + '(' * n + 'container.resolve(A.self)!' + ')' * n)


def strings(n: int) -> dict[str, str]:
    return source(ASSEMBLY + 'let x = ' + '"\\(' * n + 'container.resolve(A.self)!' + ')"' * n)


def long_line(n: int) -> dict[str, str]:
    return source(COMPONENT + lines(lambda i: f'@Service struct S{i} {{ let m: M{i} }}', n, ' '))


def profiles(n: int) -> dict[str, str]:
    return source(COMPONENT + 'protocol P {}\n' + lines(
        lambda i: f'@Adapter(for: P.self, profile: [.p{i % 100}]) struct A{i}: P {{}}', n))


def constants(n: int) -> dict[str, str]:
    return source(COMPONENT + 'let n0 = "x"\n' + lines(lambda i: f'let n{i + 1} = n{i}', n)
                  + f'\nfunc f(_ c: Container) throws {{ try c.register(Int.self, name: n{n}, instance: 1) }}')


def extensions(n: int) -> dict[str, str]:
    return source(COMPONENT + 'protocol P {}\n@Adapter(for: P.self) struct S {}\n' + lines(lambda i: f'extension S: Q{i} {{}}', n)
                  + '\n' + lines(lambda i: f'protocol Q{i} {{}}', n))


def generics(n: int) -> dict[str, str]:
    return source(COMPONENT + '@Service final class Box<T> { init(t: T) {} }\n' + lines(lambda i: f'@Service struct S{i} {{ let b: Box<S{i + 1}> }}', n))


def broken(n: int) -> dict[str, str]:
    return source(COMPONENT + lines(lambda i: f'@Service struct S{i} {{ init(a: ((((', n))


def clashes(n: int) -> dict[str, str]:
    return source(COMPONENT + 'protocol P {}\n' + lines(lambda i: f'@Adapter(for: P.self) struct A{i}: P {{}}', n))


def overloads(n: int) -> dict[str, str]:
    return source(COMPONENT + '@Service final class S {\n' + lines(lambda i: f'init(a{i}: M{i}) {{}}', n) + '\n}')


CLASSES = {
    'alias chain': (5_000, aliases(lambda i: f'A{i}'), CHECK),
    'alias of a pair': (15, aliases(lambda i: f'(A{i}, A{i})'), CHECK),
    'alias of a member': (2_000, aliases(lambda i: f'A{i}.B'), CHECK),
    'alias of a function': (15, aliases(lambda i: f'(A{i}) -> A{i}'), CHECK),
    'superclass chain': (1_000, superclasses, CHECK),
    'protocol chain': (1_000, protocols, CHECK),
    'parameters': (5_000, lambda n: source(COMPONENT + '@Service final class S { init(' + lines(lambda i: f'p{i}: T{i}', n, ', ') + ') {} }'), CHECK),
    'overloads': (2_000, overloads, CHECK),
    'captives': (250, captives, CHECK),
    'suspensions': (250, suspensions, CHECK),
    'cycle group': (2_000, cycle_group, CHECK),
    'duplicates': (1_000, clashes, CHECK),
    'multi-binding': (2_000, storage, CHECK),
    'registrations of one service': (1_000, registrations, CHECK),
    'registrations with arguments': (500, with_arguments, CHECK),
    'nested registrations': (100, nested_closures, CHECK),
    'kept values': (500, kept_values, CHECK),
    'one kept value': (500, same_kept_value, CHECK),
    'resolving functions': (500, finders, CHECK),
    'suppressions': (2_000, suppressions, CHECK),
    'extends': (6, extends, CHECK),
    'folder configurations': (250, folder_configurations, CHECK),
    'nested folders': (100, nested_folders, CHECK),
    'globs': (500, globs, CHECK),
    'ignored files': (25_000, ignores, CHECK),
    'modules': (250, modules, CHECK),
    'one name in modules': (250, namesakes, CHECK),
    'contracts': (2_000, contracts, CHECK),
    'nested types': (1_000, nested_types, CHECK),
    'conditionals': (1_000, conditionals, CHECK),
    'nested arrays': (10_000, brackets('[', ']'), CHECK),
    'nested generics': (10_000, brackets('B<', '>'), CHECK),
    'nested parentheses': (5_000, expressions, CHECK),
    'nested strings': (2_000, strings, CHECK),
    'one long line': (2_000, long_line, CHECK),
    'profiles': (2_000, profiles, CHECK),
    'constants': (2_000, constants, CHECK),
    'extensions': (2_000, extensions, CHECK),
    'generic components': (1_000, generics, CHECK),
    'broken source': (1_000, broken, CHECK),
}

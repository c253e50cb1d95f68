"""What a mutant is, and the list of all."""
import dataclasses
import hashlib
import importlib
import os

AREAS = ['rules', 'suppressions', 'baselines', 'names', 'plans', 'container', 'gates']


@dataclasses.dataclass
class Mutant:
    """One change: the code, with the part that is replaced between « and », and what stands there instead.

    A part that ends in a statement is replaced by a statement (`Statement`), any other one by an expression.
    """
    file: str
    code: str
    replacement: 'str | Statement'
    breaks: str
    suites: tuple[str, ...]
    survives: str = ''
    number: int = 0
    area: str = ''

    @property
    def original(self) -> str:
        return self.code[self.code.index('«') + 1:self.code.index('»')]

    @property
    def identity(self) -> str:
        """Stays the same when other mutants come and go."""
        return hashlib.sha256(repr((self.file, self.code, self.replacement)).encode()).hexdigest()[:16]


@dataclasses.dataclass(frozen=True)
class Statement:
    """A statement, or several, that replaces the original; by default nothing does."""
    text: str = ''


class File:
    """Collects the mutants of one source file."""

    def __init__(self, path: str, *suites: str):
        self.path = path
        self.suites = suites
        self.mutants: list[Mutant] = []

    def __call__(self, code: str, replacement: 'str | Statement', breaks: str, *suites: str, survives: str = '') -> None:
        self.mutants.append(Mutant(self.path, code, replacement, breaks, suites or self.suites, survives))


def catalogue() -> list[Mutant]:
    mutants: list[Mutant] = []
    for area in AREAS:
        module = importlib.import_module('catalogue.' + area)
        for value in vars(module).values():
            if isinstance(value, File):
                for mutant in value.mutants:
                    mutant.area = area
                    mutants.append(mutant)
    for number, mutant in enumerate(mutants, 1):
        mutant.number = number
    return mutants

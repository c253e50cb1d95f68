"""Weaves mutants into sources, so that each can be chosen at run time."""
import sys

from mutant import Mutant, Statement


def weave(mutants: list[Mutant], sources: dict[str, str]) -> dict[str, str]:
    """The files that hold a mutant, with all of theirs. Ends the program if an entry no longer fits the sources."""
    problems: list[str] = []
    places: dict[str, dict[tuple[int, int], list[Mutant]]] = {}
    for mutant in mutants:
        text = sources.get(mutant.file)
        code = mutant.code.replace('«', '').replace('»', '')
        count = text.count(code) if text is not None else 0
        if count != 1 or mutant.code.count('«') != 1 or mutant.code.count('»') != 1:
            problems.append(f'{mutant.file}: this code is there {count} times: {code}')
            continue
        start = text.index(code) + mutant.code.index('«')
        places.setdefault(mutant.file, {}).setdefault((start, start + len(mutant.original)), []).append(mutant)
    result: dict[str, str] = {}
    for file, spans in places.items():
        ordered = sorted(spans)
        for (_, end), (start, _) in zip(ordered, ordered[1:]):
            if start < end:
                names = ' and '.join(str(mutant.number) for span in ordered for mutant in spans[span] if span[0] <= start < span[1])
                problems.append(f'{file}: mutants {names} overlap')
        text = sources[file]
        for start, end in reversed(ordered):
            text = text[:start] + woven(text[start:end], spans[start, end]) + text[end:]
        result[file] = text
    if problems:
        sys.exit('\n'.join(['The catalogue of mutants does not fit the sources:', *problems]))
    return result


def woven(original: str, mutants: list[Mutant]) -> str:
    text = original
    for mutant in mutants:
        if isinstance(mutant.replacement, Statement):
            text = f'if isMutant({mutant.number}) {{ {mutant.replacement.text} }} else {{ {text} }}'
        else:
            text = f'(isMutant({mutant.number}) ? ({mutant.replacement}) : ({text}))'
    return text

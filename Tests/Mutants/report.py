"""The table of which test kills which mutant."""
from mutant import AREAS, Mutant

TITLES = {'rules': 'Rules', 'suppressions': 'Suppressions', 'baselines': 'Baselines', 'names': 'Name lookup',
          'plans': 'Scan planning', 'container': 'Container', 'gates': 'Gates and files'}


def report(mutants: list[Mutant], verdicts: dict[str, list[str]]) -> str:
    killed = sum(bool(verdicts[mutant.identity]) for mutant in mutants)
    lines = [
        '# Mutants', '',
        '`make mutants` writes this page. It changes the meaning of the code in one place at a time, and runs the tests. A',
        'mutant is killed if a test fails, crashes or does not end. The mutants are listed in `Tests/Mutants/catalogue`.', '',
        f'{killed} of {len(mutants)} mutants are killed.', '',
    ]
    living = [mutant for mutant in mutants if not verdicts[mutant.identity]]
    if living:
        lines += ['## Mutants that live', '', '| mutant | file | change | why no test can notice |', '|---|---|---|---|']
        lines += [f'| {mutant.number} | {file(mutant)} | {escaped(mutant.breaks)} | {escaped(mutant.survives or "not explained")} |'
                  for mutant in living]
        lines.append('')
    for area in AREAS:
        own = [mutant for mutant in mutants if mutant.area == area and verdicts[mutant.identity]]
        lines += [f'## {TITLES[area]}', '', '| mutant | file | change | killed by |', '|---|---|---|---|']
        lines += [f'| {mutant.number} | {file(mutant)} | {escaped(mutant.breaks)} | {killers(verdicts[mutant.identity])} |'
                  for mutant in own]
        lines.append('')
    return '\n'.join(lines)


def file(mutant: Mutant) -> str:
    return f'`{mutant.file.removeprefix("Dioxide")}`'


def killers(names: list[str]) -> str:
    shown = ', '.join(f'`{name}`' for name in names[:2])
    return shown + (f' and {len(names) - 2} more' if len(names) > 2 else '')


def escaped(text: str) -> str:
    return text.replace('|', '\\|')

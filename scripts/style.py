#!/usr/bin/env python3
"""style.py [FILE…]: checks the wording of documentation, messages, comments and names (docs/glossary.md).

Reads Markdown without code, the comments and string literals of Swift, names of Swift for some words, and the whole text of scripts
and C. Exits with 1 if a pattern matches. scripts/style-exceptions.txt lists the places where a word is right, each with a reason."""

import pathlib
import re
import subprocess
import sys

top = pathlib.Path(__file__).resolve().parent.parent

# The pattern, the replacement, and an example that must match.
PROSE = [
    (r"\b(?:un)?told\b", "reported, shown, described, known", "the rest is told"),
    (r"\btell(?:s|ing)?\b", "report, show, list, distinguish, detect", "it tells more of one"),
    (r"\b(?:made|makes?|making) out\b", "detected, resolved, inferred", "how many were made out"),
    (r"\bsilenc(?:e|es|ed|er|ers|ing)\b", "suppress, suppression", "a comment that silences nothing"),
    (r"\bpark(?:s|ed|ing)?\b", "baseline, baselined", "a parked finding"),
    (r"\b(?:un)?mend(?:s|ed|ing)?\b", "fix, fixed", "mend what has one answer"),
    (r"\bknots?\b", "cycle group, dependency cycle", "the knots of each profile"),
    (r"\bneeders?\b", "dependent", "a needer of it"),
    (r"(?<!there )\b(?:is|are|was|were) no (?!longer\b|more\b|less\b|later\b|earlier\b)\w", "is not a, has no", "an optional use is no error"),
    (r"(?-i:Left out[,:])|; left out,", "Default: …", "Left out: the files on disk"),
    (r"; else\b(?!.*; fi\b)", "; otherwise", "from the file; else none"),
    (r"\bladders?\b", "lifetime chain", "a ladder of lifetimes"),
    (r"\brungs?\b", "link of a lifetime chain", "the last rung"),
    (r"\bgo(?:es|ing)? past\b", "bypass, exceed", "goes past it"),
    (r"\banew\b", "again", "written anew"),
    (r"\b(?:go|goes|went) by\b", "use, follow", "a run goes by its configuration"),
    (r"\blead(?:s)? nowhere\b", "has no target, is unresolved", "a link leads nowhere"),
    (r"\bholds? on to\b", "keeps", "holds on to it"),
    (r"\bhard needs?\b", "required dependency, forced use", "a hard need"),
    (r"\b(?:nil|none|empty|true|false|zero) where\b", "nil if", "Nil where nothing does"),
    (r"\bwhere (?:there (?:is|are|was)|nothing|none|no)\b", "if there is, if nothing", "Where there is none"),
    (r"\ball the same\b", "still, anyway", "is read all the same"),
    (r"\bfor good\b", "permanently", "set it for good"),
    (r"\bbe had\b", "is unavailable, resolve", "it cannot be had"),
    (r"\bstands? against\b", "rejects", "what stands against it"),
    (r"\bwhat (?:was|is) (?:meant|said|asked for|wanted|left out)\b", "name the noun", "what is asked for"),
    (r"\btak(?:e|es|ing|en) the place of\b", "override, replace", "takes the place of it"),
    (r"\bsays? nothing\b", "is not judged, is empty", "says nothing"),
    (r"\bpassed over\b", "skipped", "files are passed over"),
    (r"\blaid down\b|\blays? down\b", "define, bind", "lays down bindings"),
    (r"\bworks? (?:it |them )?out\b|\bworked out\b", "compute, infer", "a name that code works out"),
    (r"\bsurely\b", "certainly", "it is surely one of Swinject's"),
    (r"(?<!by )(?<!of the )\bhand(?:s|ed|ing)? (?:on|over|out)\b|\b(?:is|are|was|were|be) handed\b", "pass, return", "it is handed on"),
    (r"\bin view\b", "in the checked source, declared", "code that is not in view"),
    (r"\bgo(?:es|ing)? on\b", "continue", "goes on behind a comma"),
    (r"\b(?:hold|holds|holding|held) (?:[\w']+ ){0,4}against\b", "compare with", "held against goldens"),
    (r"\b(?:is|are|was|were|be|not) taken for\b", "regarded as, read as", "a name is taken for a label"),
    (r"\bspeaks? (?:of|for|to)\b", "be about, use", "what a configuration speaks of"),
    (r"\bso many\b(?![^.;]*\bthat\b)", "this many, n", "makes room for so many names"),
    (r"\b(?:NULL|-1|0) where\b", "NULL if", "NULL where there is none"),
    (r"\bsomebody else'?s?\b", "another library's, other code", "the call is somebody else's"),
    (r"\banswers (?:its|how many|whether|nil|the number)\b", "returns", "answers its exit code"),
    (r"\bthe one that is meant\b|\bcan be meant\b", "the intended one, possible", "only one can be meant"),
    (r"\bslip of the hand\b", "typo", "a slip of the hand"),
]
NAMES = [
    (r"[Ss]ilenc(?:e|er|ed|ing)", "Suppression, suppress"),
    (r"[Pp]arked|\bpark\b", "baselined"),
    (r"[Kk]nots?(?![a-z])", "cycleGroup"),
    (r"[Nn]eeders?(?![a-z])", "dependents"),
    (r"(?<![a-z])told(?![a-z])|Told(?![a-z])", "reported"),
    (r"[Mm]ended(?![a-z])|[Mm]end(?![a-z])", "fixed"),
    (r"[Ll]adder", "LifetimeChain"),
    (r"(?<![a-z])(?:affords|[Hh]andings?|[Hh]andovers?)(?![a-z])", "spend, call, escape"),
]
PROSE = [(re.compile(pattern, re.I), instead, example) for pattern, instead, example in PROSE]
NAMES = [(re.compile(pattern), instead) for pattern, instead in NAMES]

# A comment, a string literal or other code of Swift. Interpolations are read as text.
SWIFT = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<text>(?P<hashes>\#*)(?:""".*?"""|"(?:\\.|[^"\\\n])*")(?P=hashes))', re.S)
# A member of a directive that users write keeps its words: // dioxide:disable, // expect: rule.
MARKDOWN_CODE = re.compile(r"^( *)```.*?^\1```|`[^`\n]+`|\]\([^)\s]*\)", re.S | re.M)


def blank(match):
    return re.sub(r"[^\n]", " ", match.group())


def prose(path, text):
    """The prose of a file, at its offsets, and the code whose names are checked."""
    if path.suffix == ".md":
        return MARKDOWN_CODE.sub(blank, text), ""
    if path.suffix == ".swift":
        spaces = re.sub(r"[^\n]", " ", text)
        parts, last, code = [], 0, []
        for match in SWIFT.finditer(text):
            parts += [spaces[last:match.start()], match.group()]
            code += [text[last:match.start()], blank(match)]
            last = match.end()
        # A comment wraps: the marks between its lines are spaces of one sentence.
        read = "".join(parts) + spaces[last:]
        return re.sub(r"\n[ \t]*///?", lambda line: "\n" + " " * (len(line.group()) - 1), read), "".join(code) + text[last:]
    return text, ""


def paths(arguments):
    if arguments:
        return [pathlib.Path(argument).resolve() for argument in arguments]
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=top, check=True,
        capture_output=True, text=True).stdout.split("\0")
    endings = {".md", ".swift", ".py", ".sh", ".c", ".h", ".yml"}
    return [top / name for name in sorted(set(names)) if name and is_read(pathlib.PurePosixPath(name), endings)]


def is_read(name, endings):
    if not (top / name).is_file() or (top / name).is_symlink():
        return False
    # The sources that dioxide reads in tests, and this list.
    if name.parts[0] == "Fixtures" and name.suffix != ".md" or str(name) in {"scripts/style.py", "Tests/Fuzzing/Corpus"}:
        return False
    return name.suffix in endings or name.name in {"Makefile", "run", "Dockerfile"}


def exceptions():
    """(path prefix, word, reason), with the number of matches."""
    rows = []
    for number, line in enumerate((top / "scripts/style-exceptions.txt").read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3 or not all(parts):
            sys.exit(f"scripts/style-exceptions.txt:{number}: expected PATH | WORD | REASON")
        rows.append([parts[0], parts[1].lower(), number, 0])
    return rows


def main():
    for pattern, _, example in PROSE:
        if not pattern.search(example):
            sys.exit(f"style.py: '{pattern.pattern}' does not match its example '{example}'")
    allowed, found = exceptions(), 0
    for path in paths(sys.argv[1:]):
        name = path.relative_to(top).as_posix()
        text = path.read_text(errors="replace")
        read, code = prose(path, text)
        matches = [(match, instead) for pattern, instead, _ in PROSE for match in pattern.finditer(read)]
        matches += [(match, instead) for pattern, instead in NAMES for match in pattern.finditer(code)]
        for match, instead in sorted(matches, key=lambda pair: pair[0].start()):
            word = re.sub(r"\s+", " ", match.group())
            excused = [row for row in allowed if name.startswith(row[0]) and row[1] in (word.lower(), "*")]
            for row in excused:
                row[3] += 1
            if excused:
                continue
            found += 1
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            print(f"{name}:{line}:{column}: warning: “{word}”: write {instead}")
    if not sys.argv[1:]:
        for prefix, word, number, count in allowed:
            if count == 0:
                found += 1
                print(f"scripts/style-exceptions.txt:{number}: warning: unused exception: {prefix} | {word}")
    if found:
        print(f"style: {found} places; words and reasons: docs/glossary.md, scripts/style-exceptions.txt", file=sys.stderr)
    sys.exit(1 if found else 0)


main()

#!/usr/bin/env python3
"""Writes the Swift that stands in string literals, Markdown and tree-sitter tests below a folder as files of its own.

    Tests/Oracle/extract-snippets.py FOLDER OUTPUT

The compiler's parser is tested by source in string literals, malformed source included. Written out as files, it can be
given to the oracle: `make oracle CORPUS=OUTPUT`.
"""
import hashlib
import pathlib
import re
import sys
import textwrap

MULTILINE = re.compile(r'(?<!#)(#*)"""[ \t]*\n(.*?)\n?[ \t]*"""\1(?!#)', re.DOTALL)
LINE = re.compile(r'(?<![#"\\])(#*)"((?:[^"\\\n]|\\.)+)"\1(?![#"])')
FENCE = re.compile(r'^[ \t]*```[ \t]*swift[^\n]*\n(.*?)^[ \t]*```', re.DOTALL | re.MULTILINE)
TREE_SITTER = re.compile(r'^={3,}\n.*?\n={3,}\n(.*?)^-{3,}$', re.DOTALL | re.MULTILINE)
MARKER = re.compile('[0-9]\ufe0f\u20e3|[ℹ️🔟]')


def unescape(text: str, pounds: str) -> str:
    escape = '\\' + pounds
    pairs = {'n': '\n', 't': '\t', 'r': '\r', '0': '\0', '"': '"', '\\': '\\'}
    result, index = [], 0
    while index < len(text):
        if text.startswith(escape, index):
            rest = index + len(escape)
            code = re.match(r'u\{([0-9A-Fa-f]{1,6})\}', text[rest:])
            if code:
                value = int(code[1], 16)
                result.append(chr(value) if value < 0x110000 and not 0xD800 <= value < 0xE000 else '')
                index = rest + len(code[0])
                continue
            if rest < len(text) and text[rest] in pairs:
                result.append(pairs[text[rest]])
                index = rest + 1
                continue
            if rest < len(text) and text[rest] == '\n':
                index = rest + 1
                continue
        result.append(text[index])
        index += 1
    return ''.join(result)


def snippets(path: pathlib.Path, text: str):
    if path.suffix == '.swift':
        for match in MULTILINE.finditer(text):
            yield unescape(textwrap.dedent(match[2]), match[1])
        for match in LINE.finditer(MULTILINE.sub('', text)):
            if re.search(r'[{}()=;@#]|\b(let|var|func|import)\b', match[2]):
                yield unescape(match[2], match[1])
    elif path.suffix == '.md':
        for match in FENCE.finditer(text):
            yield textwrap.dedent(match[1])
    elif path.suffix == '.txt' and 'corpus' in path.parts:
        for match in TREE_SITTER.finditer(text):
            yield match[1]


def main() -> None:
    folder, output = map(pathlib.Path, sys.argv[1:3])
    output.mkdir(parents=True, exist_ok=True)
    count = 0
    for path in sorted(folder.rglob('*')):
        if path.suffix not in ('.swift', '.md', '.txt') or not path.is_file():
            continue
        for snippet in snippets(path, path.read_text(encoding='utf-8', errors='replace')):
            snippet = MARKER.sub('', snippet)
            name = hashlib.sha1(snippet.encode('utf-8', errors='replace')).hexdigest()[:16]
            target = output / f'{path.stem}-{name}.swift'
            target.write_bytes(snippet.encode('utf-8', errors='replace'))
            count += 1
    print(f'{count} snippets')


if __name__ == '__main__':
    main()

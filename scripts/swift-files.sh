#!/usr/bin/env bash
# Prints the Swift files for the formatter, each followed by a NUL. Excludes the fixtures, because some depend on the
# positions of code.
set -euo pipefail
cd "$(dirname "$0")/.."

git ls-files -z --cached --others --exclude-standard -- '*.swift' ':!:Fixtures' ':!:Tests/**/Fixtures' |
  while IFS= read -r -d '' file; do
    [ -e "$file" ] && printf '%s\0' "$file"
  done

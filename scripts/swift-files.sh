#!/usr/bin/env bash
# Prints the Swift files that the formatter looks after, each ended by a NUL. The fixtures are not among them: where a
# thing stands is part of some.
set -euo pipefail
cd "$(dirname "$0")/.."

git ls-files -z --cached --others --exclude-standard -- '*.swift' ':!:Fixtures' ':!:Tests/**/Fixtures' |
  while IFS= read -r -d '' file; do
    [ -e "$file" ] && printf '%s\0' "$file"
  done

#!/usr/bin/env bash
# same-bytes.sh PROGRAM OTHER: runs two builds of dioxide on every fixture, and compares their output byte for byte, and
# their exit codes. The pictures too, if Graphviz is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 2 ] || { echo "usage: same-bytes.sh PROGRAM OTHER" >&2; exit 64; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0
# Runs both with the same arguments.
compare() {
  local code=0 other=0
  "$first" "$@" >"$work/first" 2>&1 || code=$?
  "$second" "$@" >"$work/second" 2>&1 || other=$?
  if [ "$code" -ne "$other" ] || ! cmp -s "$work/first" "$work/second"; then
    printf 'same-bytes: the programs differ (exit codes %d, %d): dioxide %s\n' "$code" "$other" "$*" >&2
    diff "$work/first" "$work/second" | head -20 >&2 || true
    exit 1
  fi
  count=$((count + 1))
}
first=$(realpath "$1") second=$(realpath "$2")
for folder in Fixtures/*/*; do
  [ -d "$folder" ] || continue
  for arguments in 'check --format json' 'check --strict --verbose --color always' 'check --format sarif' 'list --format json' \
    'graph --dot' 'graph --format json' 'stats --format json' 'coverage --format json'; do
    # shellcheck disable=SC2086
    compare $arguments "$folder"
  done
done
for command in rules 'rules missing_binding' 'config --schema' help 'help check' '--generate-completion-script zsh'; do
  # shellcheck disable=SC2086
  compare $command
done
for folder in Fixtures/Projects/*/; do
  compare graph --svg "$folder"
  compare graph --format html "$folder"
done
printf 'same-bytes: %d runs, the same bytes and exit codes\n' "$count" >&2

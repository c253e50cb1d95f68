#!/usr/bin/env bash
# Checks a clean project and a broken one, and draws both. Expects the program in $1.
set -euo pipefail

program=$1
pictures=.demo
mkdir -p "$pictures"

# demo NAME EXPECTED_EXIT_CODE
demo() {
  local project=Fixtures/Projects/$1 expected=$2 actual=0
  printf '\n$ dioxide check %s\n' "$project"
  "$program" check "$project" || actual=$?
  if [ "$actual" -ne "$expected" ]; then
    printf 'demo: check of %s ended with %d, not %d\n' "$project" "$actual" "$expected" >&2
    exit 1
  fi
  printf '(exit code %d)\n' "$actual"
  printf '\n$ dioxide graph --svg --output %s/%s.svg %s\n' "$pictures" "$1" "$project"
  "$program" graph --svg --output "$pictures/$1.svg" "$project"
}

demo Bookshop 0
demo BrokenClinic 1

printf '\nThe pictures:\n'
printf '  %s\n' "$PWD/$pictures/Bookshop.svg" "$PWD/$pictures/BrokenClinic.svg"

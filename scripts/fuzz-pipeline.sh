#!/usr/bin/env bash
# Fuzzes the whole program: scripts/fuzz-pipeline.sh [SECONDS] [--sanitize]. With --sanitize it runs with the address
# sanitizer. Writes its findings to .build-fuzz/pipeline.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
if [ "${2:-}" = --sanitize ]; then
  options=(--sanitize=address --scratch-path .build-address)
  limit=20
else
  options=(-c release)
  limit=2
fi
swift build --product dioxide "${options[@]}"
program="$(swift build "${options[@]}" --show-bin-path)/dioxide"
# The seeds of hash tables, which differ in each run, must not affect the output.
exec python3 Tests/Fuzzing/pipeline.py "$program" --seconds "$seconds" --limit "$limit" ${FUZZ_OPTIONS:-}

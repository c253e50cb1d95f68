#!/usr/bin/env bash
# Fuzzes the whole program: scripts/fuzz-pipeline.sh [SECONDS] [--sanitize]. With --sanitize it is watched by the address
# sanitizer. What it finds is written to .build-fuzz/pipeline.
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
# What fills a hash table with other seeds on each run must not change a byte.
exec python3 Tests/Fuzzing/pipeline.py "$program" --seconds "$seconds" --limit "$limit" ${FUZZ_OPTIONS:-}

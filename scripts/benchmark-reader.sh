#!/usr/bin/env bash
# Measures the reader beside swift-syntax on a folder, in one run: scripts/benchmark-reader.sh FOLDER.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --package-path Tests/Oracle --product reader-benchmark
binary="$(swift build -c release --package-path Tests/Oracle --show-bin-path)/reader-benchmark"
"$binary" "$@"
if [ "${INSTRUCTIONS:-}" = 1 ]; then
  # Stripped: valgrind does not read the toolchain's debug information.
  stripped="$(mktemp)"
  trap 'rm -f "$stripped"' EXIT
  strip -o "$stripped" "$binary"
  chmod +x "$stripped"
  for part in read reader; do
    echo "instructions, $part:"
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$stripped" "$1" "$part" 2>&1 | grep -E 'Collected'
  done
fi

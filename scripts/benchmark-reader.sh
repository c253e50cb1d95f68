#!/usr/bin/env bash
# Compares the speed of the reader with swift-syntax on a folder, in one run: scripts/benchmark-reader.sh FOLDER.
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
  count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$stripped" "$1" "$2" 2>&1 | sed -n 's/.*Collected : //p'
  }
  bytes=$("$binary" "$1" read | sed -n 's/.* s, \([0-9]*\) found.*/\1/p')
  read=$(count "$1" read)
  reader=$(count "$1" reader)
  echo "instructions: $reader with the reader, $read without it"
  awk "BEGIN { printf \"instructions per byte: %.1f whole, %.1f the reader alone\n\", $reader / $bytes, ($reader - $read) / $bytes }"
fi

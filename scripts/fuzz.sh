#!/usr/bin/env bash
# Fuzzes the reader: scripts/fuzz.sh [SECONDS]. Writes its findings to .build-fuzz/findings.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
build=.build-fuzz
mkdir -p "$build/corpus" "$build/findings"
swiftc -O -swift-version 6 -parse-as-library -I Sources/CDioxideByteMarks/include -sanitize=fuzzer,address -module-name ReaderFuzzing \
  $(find Sources/DioxideSwiftReader -name '*.swift' | sort) Tests/Fuzzing/ReaderFuzzer.swift -o "$build/reader-fuzzer"
export SWIFT_BACKTRACE=enable=no
# The corpus: the fixtures, and inputs from earlier runs.
exec "$build/reader-fuzzer" "$build/corpus" Fixtures/Syntax Tests/Fuzzing/Corpus \
  -dict=Tests/Fuzzing/swift.dictionary -max_total_time="$seconds" -timeout=2 -rss_limit_mb=2048 -max_len=4096 \
  -artifact_prefix="$build/findings/" -print_final_stats=1 ${FUZZ_OPTIONS:-}

#!/usr/bin/env bash
# Tests discovery where a linker could lose the records: in an optimised program without unreferenced sections, and in
# object files for macOS. The first is an example, compiled from its sources with the macros of `swift build`, whose output is
# compared with the expected one. Takes about ten seconds; the products are in .build/discovery.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  printf 'discovery: %s\n' "$*" >&2
  exit 1
}

output=.build/discovery
macros="$(swift build --show-bin-path)/DioxideMacros-tool"
[ -x "$macros" ] || swift build --target Dioxide >&2
rm -rf "$output"
mkdir -p "$output"

# MARK: An optimised program

clang=$(dirname "$(command -v swiftc)")/clang
[ -x "$clang" ] || clang=cc
for file in Sources/CDioxide/*.c; do
  "$clang" -O2 -ffunction-sections -c "$file" -I Sources/CDioxide/include -o "$output/$(basename "$file" .c).o"
done
compile() {
  local module=$1 folder=$2
  shift 2
  find "$folder" -name '*.swift' -print0 | xargs -0 swiftc -O -wmo -swift-version 6 -package-name dioxide \
    -module-name "$module" -I "$output" -I Sources/CDioxide/include -load-plugin-executable "$macros#DioxideMacros" \
    -emit-module -emit-module-path "$output/$module.swiftmodule" -c -o "$output/$module.o" "$@"
}
for module in DioxideDependencyGraph DioxideCore Dioxide; do compile "$module" "Sources/$module" -parse-as-library; done
compile Checklist Examples/Checklist/Sources/Checklist
case "$(uname -s)" in
  Darwin) options=(-Xlinker -dead_strip) ;;
  *) options=(-Xlinker --gc-sections -Xlinker --strip-all) ;;
esac
swiftc "$output"/*.o "${options[@]}" -o "$output/Checklist"
while read -r prompt name arguments; do
  [ "$prompt $name" = '$ Checklist' ] || continue
  echo "$prompt $name $arguments"
  # shellcheck disable=SC2086  # Separate words, as in the file.
  "$output/Checklist" $arguments
done <Examples/Checklist/output.txt >"$output/output.txt"
diff Examples/Checklist/output.txt "$output/output.txt" >&2 || fail "the optimised program does not do what it should"

# MARK: Object files for macOS

# Only Xcode has the standard library for macOS. The embedded one has no platform; the records have the same format with it,
# because the generated code is compiled unchanged.
target=arm64-apple-none-macho
embedded="$(dirname "$(command -v swiftc)")/../lib/swift/embedded/Swift.swiftmodule/$target.swiftmodule"
if [ ! -e "$embedded" ]; then
  echo "discovery: the optimised program finds its components (not tried: object files for macOS)"
  exit 0
fi
objects=$output/macos
mkdir -p "$objects/mach-o" "$objects/os"
record=$(sed -n '/static let record = """/,/^    """/p' Sources/DioxideMacros/ComponentMacros.swift | sed '1d;$d')
[ -n "$record" ] || fail "the macros write no record"
{
  printf 'enum DioxideCore {\n'
  sed -n '/^public typealias ComponentRecord/,/^)/p' Sources/DioxideCore/Discovery.swift
  printf '  static func appendComponents(_ components: [Int], to list: UnsafeMutableRawPointer) {}\n}\n'
  for type in First Second; do
    printf 'enum %s {\n  static var components: [Int] { [] }\n%s\n}\n' "$type" "$record"
  done
} >"$objects/Records.swift"
swiftc -target "$target" -O -wmo -enable-experimental-feature Embedded -swift-version 6 -parse-as-library \
  -module-name Records -c "$objects/Records.swift" -o "$objects/Records.o"
# Two records of sixteen bytes; `llvm-objdump` reads all formats.
sections=$(llvm-objdump --section-headers "$objects/Records.o")
grep -Eq '__dioxide +00000020 .*DATA' <<<"$sections" || fail "an object file for macOS lacks the records: $sections"

# The macOS declarations that the C code uses, according to their manual pages.
cat >"$objects/mach-o/loader.h" <<'C'
#pragma once
struct mach_header_64;
C
cat >"$objects/mach-o/getsect.h" <<'C'
#include <mach-o/loader.h>
unsigned char *getsectiondata(const struct mach_header_64 *, const char *, const char *, unsigned long *);
C
cat >"$objects/os/lock.h" <<'C'
#pragma once
typedef struct { unsigned opaque; } os_unfair_lock;
#define OS_UNFAIR_LOCK_INIT ((os_unfair_lock){0})
void os_unfair_lock_lock(os_unfair_lock *);
void os_unfair_lock_unlock(os_unfair_lock *);
C
"$clang" -target arm64-apple-macos15 -nostdlibinc -isystem "$objects" -O2 -Wall -Wextra -Werror \
  -c Sources/CDioxide/Records.c -I Sources/CDioxide/include -o "$objects/RecordsInC.o"
asked=$(llvm-objdump --syms "$objects/RecordsInC.o")
for symbol in ___dso_handle _getsectiondata _dioxide_records; do
  grep -q " $symbol\$" <<<"$asked" || fail "an object file for macOS lacks $symbol: $asked"
done
echo "discovery: the optimised program finds its components, and object files for macOS hold theirs"

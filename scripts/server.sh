#!/usr/bin/env bash
# Tests the example server: its tests, its check, the program of docs/servers.md, and a load on loopback.
# REQUESTS and CONNECTIONS set the load. SANITIZE=thread runs everything with a sanitizer.
set -euo pipefail
cd "$(dirname "$0")/.."

sanitize=${SANITIZE:+--sanitize=$SANITIZE}
scratch=$PWD/Examples/Server/.build${SANITIZE:+-$SANITIZE}
build=(--package-path Examples/Server --scratch-path "$scratch" $sanitize)
# A sanitizer report is a failure.
export TSAN_OPTIONS=halt_on_error=1

swift test "${build[@]}"
swift build --product dioxide >&2
"$(swift build --show-bin-path)/dioxide" check --strict Examples/Server

# The blocks of the page are the package and its program.
page=$(mktemp -d)
trap 'rm -rf "$page"' EXIT
mkdir -p "$page/Sources/Greeter"
python3 - "$page" <<'PYTHON'
import pathlib, re, sys
folder = pathlib.Path(sys.argv[1])
manifest, program = re.findall(r"^```swift\n(.*?)^```", pathlib.Path("docs/servers.md").read_text(), flags=re.M | re.S)[:2]
local = re.sub(r'url: "[^"]*/dioxide", from: [^,]*', f'name: "dioxide", path: "{pathlib.Path.cwd()}"', manifest)
(folder / "Package.swift").write_text(local)
(folder / "Sources/Greeter/main.swift").write_text(program)
PYTHON
# Built in the folder of the example, which has the same dependencies.
page_build=(--package-path "$page" --scratch-path "$scratch" $sanitize)
swift build "${page_build[@]}"
program=$(swift build "${page_build[@]}" --show-bin-path)/Greeter
"$program" >"$page/output" 2>/dev/null &
greeter=$!
answer=$(curl --silent --retry 30 --retry-connrefused --retry-delay 1 http://127.0.0.1:8080/hello/Ada)
kill "$greeter"
wait "$greeter"
[ "$answer" = "Hello Ada, you are visitor 1" ] || { echo "server: the program of the page answers '$answer'" >&2; exit 1; }
[ "$(cat "$page/output")" = $'open\nclosed after 1 visitors' ] || { cat "$page/output" >&2; exit 1; }

python3 Examples/Server/load.py "$(dirname "$program")/Server" \
  "${REQUESTS:-20000}" "${CONNECTIONS:-32}"

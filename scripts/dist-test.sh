#!/usr/bin/env bash
# Tries what `make dist` built, as those would who install it: the wheel in a fresh environment, the hook under the real
# pre-commit, the artifact bundle from a client package, and the static program beside the dynamic one on every fixture.
set -euo pipefail
cd "$(dirname "$0")/.."
top=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf 'dist-test: %s\n' "$*" >&2; }
fail() {
  say "$*"
  [ ! -s "$work/log" ] || tail -40 "$work/log" >&2
  exit 1
}
wheel=$(echo dist/dioxide_swift-*.whl)
[ -f "$wheel" ] || fail "dist/ holds no wheel; run make dist first"

broken() { printf 'protocol Mail {}\n// dioxide:service\nfinal class Signup { init(mail: any Mail) {} }\n'; }

say "wheel in a fresh environment"
python3 -m venv "$work/environment"
"$work/environment/bin/pip" install --quiet --no-index "$wheel" >"$work/log" 2>&1 || fail "the wheel does not install"
mkdir "$work/app" && broken >"$work/app/App.swift"
code=0
"$work/environment/bin/dioxide" check "$work/app" >"$work/log" 2>&1 || code=$?
[ "$code" -eq 1 ] && grep -q '\[missing_binding\]' "$work/log" || fail "the installed program does not report the missing binding"

say "hook under pre-commit"
python3 -m venv "$work/pre-commit"
"$work/pre-commit/bin/pip" install --quiet pre-commit >"$work/log" 2>&1 || fail "pre-commit cannot be installed"
git clone --quiet "$top" "$work/hooks"
git init --quiet "$work/project"
(
  cd "$work/project"
  git config user.email hook@example.org && git config user.name hook
  printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks: [{id: dioxide}]\n' "$work/hooks" "$(git -C "$work/hooks" rev-parse HEAD)" \
    >.pre-commit-config.yaml
  broken >App.swift
  git add . && export PRE_COMMIT_HOME="$work/cache" PIP_FIND_LINKS="$top/dist"
  code=0
  "$work/pre-commit/bin/pre-commit" run --all-files >"$work/log" 2>&1 || code=$?
  [ "$code" -eq 1 ] && grep -q '\[missing_binding\]' "$work/log"
) || fail "the hook does not report the missing binding"

if [ "$(uname -s)" = Linux ]; then
  say "static and dynamic program on every fixture"
  swift build -c release --product dioxide --static-swift-stdlib >"$work/log" 2>&1 || fail "the dynamic program does not build"
  dynamic=$(swift build -c release --product dioxide --static-swift-stdlib --show-bin-path)/dioxide
  static=$top/.build-dist/programs/dioxide
  count=0
  for folder in Fixtures/*/*; do
    for arguments in 'check --format json' 'list --format json' 'graph --dot' 'coverage'; do
      # shellcheck disable=SC2086
      "$static" $arguments "$folder" >"$work/static" 2>&1 || true
      # shellcheck disable=SC2086
      "$dynamic" $arguments "$folder" >"$work/dynamic" 2>&1 || true
      cmp -s "$work/static" "$work/dynamic" || fail "the two programs differ: $arguments $folder"
      count=$((count + 1))
    done
  done
  "$static" graph --svg Fixtures/Projects/Bookshop >"$work/static" 2>"$work/log" || fail "the static program draws no picture"
  "$dynamic" graph --svg Fixtures/Projects/Bookshop >"$work/dynamic"
  cmp -s "$work/static" "$work/dynamic" || fail "the two programs draw different pictures"
  say "$count runs, the same bytes"
fi

say "artifact bundle from a client package"
client=$work/client
mkdir -p "$client/Sources/App"
cp -RL packaging/plugins "$work/plugins"
(cd "$work/plugins" && python3 -m zipfile -e "$top"/dist/dioxide-*.artifactbundle.zip .)
chmod -R u+x "$work/plugins/dioxide.artifactbundle"
cat >"$client/Package.swift" <<'SWIFT'
// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Client",
  dependencies: [.package(name: "dioxide-plugins", path: "../plugins")],
  targets: [.executableTarget(name: "App", plugins: [.plugin(name: "DioxideBuildPlugin", package: "dioxide-plugins")])])
SWIFT
{ broken; printf '@main struct App { static func main() {} }\n'; } >"$client/Sources/App/App.swift"
export DIOXIDE_BUNDLE=dioxide.artifactbundle
if (cd "$client" && swift package dioxide check) >"$work/log" 2>&1; then fail "the command plug-in passed a broken package"; fi
grep -q '\[missing_binding\]' "$work/log" || fail "the command plug-in does not report the missing binding"
if (cd "$client" && swift build) >"$work/log" 2>&1; then fail "the build plug-in passed a broken package"; fi
grep -Eq '/Sources/App/App.swift:3:[0-9]+: error: .*\[missing_binding\]' "$work/log" || fail "the build log does not hold the finding"
say "all of it works"

#!/usr/bin/env bash
# Tests the products of `make dist` like a user: tarball and checksums, the wheel in a fresh environment, the hook
# under the real pre-commit, the artifact bundle from a client package, and the static program against the dynamic one on every
# fixture. DYNAMIC=PROGRAM: the dynamic one (default: a release build). WORK=DIR: the build folder of `make dist`.
set -euo pipefail
cd "$(dirname "$0")/.."
top=$PWD
programs=${WORK:-.build-dist}/programs
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
mkdir "$work/app" && broken >"$work/app/App.swift"
# Runs a program that must report the finding in that file.
finds() {
  local code=0
  "$@" >"$work/log" 2>&1 || code=$?
  [ "$code" -eq 1 ] && grep -q '\[missing_binding\]' "$work/log"
}
# The current time in milliseconds.
now() { echo $(($(date +%s%N) / 1000000)); }

say "checksums and tarball"
if command -v sha256sum >/dev/null; then sums=(sha256sum); else sums=(shasum -a 256); fi
(cd dist && "${sums[@]}" --check --quiet SHA256SUMS-*) >"$work/log" 2>&1 || fail "the checksums are wrong"
mkdir "$work/tarball" && tar -xzf dist/dioxide-*.tar.gz -C "$work/tarball" --strip-components 1
for file in LICENSE THIRD-PARTY.md bin/dioxide share/man/man1/dioxide.1 share/bash-completion/completions/dioxide \
  share/zsh/site-functions/_dioxide share/fish/vendor_completions.d/dioxide.fish; do
  [ -s "$work/tarball/$file" ] || fail "the tarball lacks $file"
done
"$work/tarball/bin/dioxide" --version | grep -q "($(git rev-parse HEAD | cut -c1-10))" || say "note: dist/ is of another commit"
finds "$work/tarball/bin/dioxide" check "$work/app" || fail "the program of the tarball does not report the missing binding"
if grep -qa "$top\|$HOME/" "$work/tarball/bin/dioxide"; then fail "the program holds a path of this machine"; fi

say "wheel in a fresh environment"
python3 -m venv "$work/environment"
"$work/environment/bin/pip" install --quiet --no-index "$wheel" >"$work/log" 2>&1 || fail "the wheel does not install"
finds "$work/environment/bin/dioxide" check "$work/app" || fail "the installed program does not report the missing binding"
if [ "$(uname -s)" = Linux ]; then
  cmp -s "$work/environment/bin/dioxide" "$work/tarball/bin/dioxide" || fail "wheel and tarball hold different programs"
fi

say "hook under pre-commit"
precommit=$(command -v pre-commit || true)
if [ -z "$precommit" ]; then
  python3 -m venv "$work/pre-commit"
  "$work/pre-commit/bin/pip" install --quiet pre-commit >"$work/log" 2>&1 || fail "pre-commit cannot be installed"
  precommit=$work/pre-commit/bin/pre-commit
fi
git clone --quiet "$top" "$work/hooks"
git init --quiet "$work/project"
(
  cd "$work/project"
  git config user.email hook@example.org && git config user.name hook
  printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks: [{id: dioxide}]\n' "$work/hooks" "$(git -C "$work/hooks" rev-parse HEAD)" \
    >.pre-commit-config.yaml
  broken >App.swift
  git add . && export PRE_COMMIT_HOME="$work/cache" PIP_FIND_LINKS="$top/dist" PIP_NO_CACHE_DIR=1
  started=$(now)
  finds "$precommit" run --all-files || exit 1
  say "pre-commit with a cold cache: $(($(now) - started)) ms"
) || fail "the hook does not report the missing binding"

if [ "$(uname -s)" = Linux ]; then
  say "static and dynamic program on every fixture"
  if [ -z "${DYNAMIC:-}" ]; then
    swift build -c release --product dioxide --static-swift-stdlib >"$work/log" 2>&1 || fail "the dynamic program does not build"
    DYNAMIC=$(swift build -c release --product dioxide --static-swift-stdlib --show-bin-path)/dioxide
  fi
  scripts/same-bytes.sh "$programs/dioxide" "$DYNAMIC"
fi

if [ "$(uname -s)" = Linux ] && [ "$(id -u)" -eq 0 ]; then
  say "static program in an empty folder system, as in the image of packaging/Dockerfile"
  mkdir -p "$work/empty/project" && cp "$programs/dioxide" "$work/empty/" && cp "$work/app/App.swift" "$work/empty/project/"
  finds chroot "$work/empty" /dioxide check project || fail "the program does not run on its own"
  code=0
  chroot "$work/empty" /dioxide graph --svg project >"$work/log" 2>&1 || code=$?
  [ "$code" -eq 2 ] && grep -q dioxide-layout "$work/log" || fail "a missing dioxide-layout is not reported"
fi

say "what joins the platforms of a release"
cp -r dist "$work/joined"
python3 packaging/join.py "$work/joined"
(cd "$work/joined" && "${sums[@]}" --check --quiet SHA256SUMS) || fail "the joined checksums are wrong"
grep -q 'dioxide check' "$work/joined/notes.md" || fail "the release notes lack the section of the changelog"

say "artifact bundle from a client package"
client=$work/client
mkdir -p "$client/Sources/App"
cp -RL packaging/plugins "$work/plugins"
(cd "$work/plugins" && python3 -m zipfile -e "$work/joined/dioxide.artifactbundle.zip" .)
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
if grep -q 'Compiling Dioxide' "$work/log"; then fail "the plug-ins built the program"; fi
say "all of it works"

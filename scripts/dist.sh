#!/usr/bin/env bash
# Builds the files of a release from the last commit into dist/: tarball, wheel, artifact bundle, SBOM, checksums.
# The same commit and toolchain produce the same bytes in any folder. WORK=DIR: the build folder (default: .build-dist).
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p "${WORK:-.build-dist}"
work=$(cd "${WORK:-.build-dist}" && pwd -P)
source=$work/source
programs=$work/programs
python=$work/python/bin/python3

say() { printf 'dist: %s\n' "$*" >&2; }

[ -z "$(git status --porcelain --untracked-files=no)" ] || say "changes that are not committed are not part of it"
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

# `git archive` writes the commit into the source (see .gitattributes), and omits uncommitted files. Unchanged files are
# kept, so that a second run only builds changes.
rm -rf "$work/archive" "$programs" dist
mkdir -p "$source" "$work/archive" "$programs" dist
git archive HEAD | tar -x -C "$work/archive"
python3 scripts/update-tree.py "$work/archive" "$source"

# The programs contain no paths of this machine, no debugging information, and no hashes of the build configuration.
flags=(-c release --package-path "$source" -Xswiftc -gnone -Xcc -g0
  -Xswiftc -file-prefix-map -Xswiftc "$work=." -Xcc "-ffile-prefix-map=$work=.")
[ "$(uname -s)" = Darwin ] || flags+=(-Xlinker --build-id=none)
# The compiler's output may depend on its memory addresses, which are randomized: one function differed in about every
# seventh build.
fixed=()
if command -v setarch >/dev/null && setarch "$(uname -m)" -R true 2>/dev/null; then fixed=(setarch "$(uname -m)" -R); fi
# Builds a product with additional flags, and copies the program.
build() {
  local product=$1
  shift
  ${fixed[@]+"${fixed[@]}"} swift build "${flags[@]}" --product "$product" "$@" >&2
  cp "$(swift build "${flags[@]}" --product "$product" "$@" --show-bin-path)/$product" "$programs/"
}
case "$(uname -s)" in
  Darwin)
    build dioxide --scratch-path "$work/program" --arch arm64 --arch x86_64
    strip -x "$programs/dioxide"
    ;;
  *)
    # Two programs: one that runs on every Linux without dependencies, and one that loads Graphviz, which a fully static program
    # cannot. See docs/decisions/007-two-programs-on-linux.md.
    build dioxide --scratch-path "$work/program" --static-swift-stdlib -Xswiftc -static-executable
    build dioxide-layout --scratch-path "$work/layout" --static-swift-stdlib
    # The hash of a module depends on the compiler's arguments, and thus on paths.
    strip --strip-all --remove-section=.swift_modhash "$programs/dioxide" "$programs/dioxide-layout"
    ;;
esac

if [ ! -x "$python" ]; then
  python3 -m venv "$work/python"
  "$python" -m pip install --quiet --disable-pip-version-check --requirement packaging/requirements.txt
fi
"$python" packaging/assemble.py --source "$source" --programs "$programs" --state "$work/program/workspace-state.json" \
  --output dist
say "$(cd dist && wc -c -- * | awk '{ print $2 " " $1 }' | sed '$d' | tr '\n' ';')"

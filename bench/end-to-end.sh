#!/usr/bin/env bash
# Times the program as a whole process on the bundled case, RUNS times each (5 unless told), and prints medians: seconds of
# wall clock and peak memory in MB, and each beside `rapport --help`, which does nothing but start. Needs /usr/bin/time and a
# build: dotnet build -c Release.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${RUNS:-5}
program=src/Rapport.App/bin/Release/net10.0/Rapport.App
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r cases/korea-china "$work/case"
rm -rf "$work/case/.rapport" "$work/case/brief"

measure() { # measure NAME BEFORE COMMAND...
  local name=$1 before=$2
  shift 2
  for ((i = 0; i < runs; i++)); do
    eval "$before"
    /usr/bin/time -f '%e %M' -a -o "$work/$name" "$@" >/dev/null 2>&1
  done
  sort -n "$work/$name" | awk -v n="$name" '{s[NR]=$1; if ($2>m) m=$2} END {printf "%-12s %5.2f s (%.2f to %.2f), peak %d MB\n", n, s[int((NR+1)/2)], s[1], s[NR], m/1024}'
}

measure help : "$program" --help
measure cold 'rm -rf "$work/case/.rapport" "$work/case/brief"' "$program" run "$work/case"
measure unchanged : "$program" run "$work/case"
measure changed 'echo "A remark $RANDOM." >> "$work/case/press/notes/$(ls "$work/case/press/notes" | head -1)"' "$program" run "$work/case"

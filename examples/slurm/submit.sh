#!/usr/bin/env bash
# Reads an archive on a Slurm cluster: a job array with a task for each share of it.
#
#   submit.sh SHARDS ARCHIVE OUT [options of sbatch...]
#
#   SHARDS   how many shares; a task costs a second or two, so make a share large: some 10,000 files
#   ARCHIVE  the folder of reports, which every node sees
#   OUT      a folder for the results, which every node sees
#
# The same command again submits only the shares that have no result yet: after a node failed, a time limit, a broken
# task. When all have one it makes OUT/reports.ndjson of them. WEEKLY=weekly is the program on the nodes.
set -euo pipefail

if (($# < 3)); then
  sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
shards=$1 archive=$(realpath "$2")
mkdir -p "$3"
out=$(realpath "$3")
shift 3

missing=()
for ((i = 1; i <= shards; i++)); do
  [[ -e $out/$i-of-$shards.ndjson ]] || missing+=("$i")
done

if ((${#missing[@]} > 0)); then
  array=$(IFS=, && echo "${missing[*]}")
  exec sbatch --array="$array" --output="$out/%a-of-$shards.log" "$@" "$here/shard.sbatch" "$shards" "$archive" "$out"
fi

for ((i = 1; i <= shards; i++)); do cat "$out/$i-of-$shards.ndjson"; done > "$out/reports.ndjson.new"
mv "$out/reports.ndjson.new" "$out/reports.ndjson"
cat "$out"/*-of-"$shards".log > "$out/failures.log"
if [[ -s $out/failures.log ]]; then
  cat "$out/failures.log" >&2
  exit 1
fi

#!/usr/bin/env bash
# Reads an archive on several machines: GNU parallel hands them batches of files over ssh.
#
#   convert.sh HOSTS ARCHIVE RUN
#
#   HOSTS    a file with a machine on each line, and how many batches it takes at a time: 4/alice@host1,
#            or 4/: for this one
#   ARCHIVE  the folder of reports, under the same path on every machine
#   RUN      a folder for this run. The same command goes on where the last one broke off, and tries again what failed;
#            a new folder begins anew.
#
# RUN/reports.ndjson is there when all batches are done, RUN/failures.log names the files that could not be read.
# BATCH=1000 is the number of files in a batch, WEEKLY=weekly the program on the machines.
# Here: GNU parallel, ssh, rsync, GNU find, sort and split. There: weekly, rsync, a login shell of the Bourne family.
set -euo pipefail

if (($# != 3)); then
  sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0" >&2
  exit 2
fi
hosts=$(realpath "$1") archive=$(realpath "$2") run=$3
mkdir -p "$run"
cd "$run"

# The lists of the batches, made once: a second run has to find the same ones under the same numbers.
if [[ ! -d batches ]]; then
  rm -rf batches.new
  mkdir batches.new
  find "$archive" -mindepth 1 \( -name '.*' -o -name node_modules \) -prune -o \
    -type f \( -iname '*.md' -o -iname '*.markdown' \) -printf '%P\0' | LC_ALL=C sort -z |
    split -t '\0' -l "${BATCH:-1000}" -d -a 6 --additional-suffix=.list - batches.new/
  mv batches.new batches
fi

# A list is copied to the machine, its results are copied back; on this machine both stand where they are.
# A file that cannot be read gives exit code 1 and the results of the others, and no other run would change that: the
# batch is done. Without results it failed, and so it did where the connection broke (255).
# shellcheck disable=SC2016
batch='here=$PWD; test -e {} || here=$RUN; cd "$ARCHIVE" || exit 255
$WEEKLY convert --files-from "$here"/{} -f ndjson -o "$here"/{.}.ndjson --quiet 2> "$here"/{.}.log
code=$?; test $code -eq 1 && test -s "$here"/{.}.ndjson && code=0; exit $code'
export ARCHIVE=$archive RUN=$PWD WEEKLY=${WEEKLY:-weekly}

printf '%s\n' batches/*.list |
  parallel --sshloginfile "$hosts" --env ARCHIVE --env RUN --env WEEKLY --joblog joblog --resume-failed --retries 3 \
    --workdir ... --transferfile '{}' --return '{.}.ndjson' --return '{.}.log' --cleanup "$batch" || {
  echo "$? batches failed, see $run/joblog and $run/batches; the same command tries them again" >&2
  exit 1
}

cat batches/*.ndjson > reports.ndjson.new
mv reports.ndjson.new reports.ndjson
cat batches/*.log > failures.log
if [[ -s failures.log ]]; then
  cat failures.log >&2
  exit 1
fi

# The suites of ./test and how their results are counted. Sourced after setup.sh.

# What the tests need beside what the build needs; gdal and osmium cut the street map in a worker of the product.
test_packages=(libgtest-dev libgmock-dev git curl clang-format-19 clang-tidy-19 chromium gdal-bin osmium-tool)
long_packages=(clang-19 libclang-rt-19-dev llvm-19)

passed=0 failed=0 skipped=0 failing=()

# run_suite NAME: runs its function quietly, adds its counts, and shows the end of its log when it failed.
run_suite() {
  local name=$1 log=$logs/test-$1.log status=0 start=$SECONDS before=$failed
  counts=
  suite_function="suite_${name//-/_}"
  "$suite_function" "$log" >"$log" 2>&1 || status=$?
  [ "$status" != 200 ] || return 0 # there is nothing to run yet
  [ -n "$counts" ] || counts=$(counts_in "$log" "$status")
  local p f s
  read -r p f s <<<"$counts"
  [ "$status" = 0 ] || [ "$f" -gt 0 ] || f=1
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  printf '%-20s %5d passed %4d failed %4d skipped %5d s\n' "$name" "$p" "$f" "$s" $((SECONDS - start))
  [ "$failed" = "$before" ] || { failing+=("$name") && tail -n 60 "$log"; }
}

# The last line "N passed, N failed" of a log, with or without "N skipped" and the suite's name before it; a program
# that counts nothing is one test.
counts_in() {
  local line p f s
  line=$(grep -oE '^([a-z ]+: )?[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?' "$1" | tail -1 || true)
  if [ -n "$line" ]; then
    read -r p f s <<<"$(tr -c '0-9\n' ' ' <<<"$line")"
    echo "$p $f ${s:-0}"
  elif [ "$2" = 0 ]; then echo 1 0 0; else echo 0 1 0; fi
}

# Ends ./test: which suites failed, and the sum as the last line.
summary() {
  [ ${#failing[@]} = 0 ] || echo "failing: ${failing[*]}   (logs: .paraat/logs/test-NAME.log)"
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" = 0 ]
}

# ctest_counted FOLDER ARGUMENTS: CTest with its counts taken from its own report.
ctest_counted() {
  local folder=$1 report=$logs/ctest-$$.xml status=0
  shift
  rm -f "$report"
  ctest --test-dir "$folder" --no-tests=error --output-on-failure -j "$(nproc)" --output-junit "$report" "$@" || status=$?
  counts=$(python3 tools/count_tests.py junit "$report") || return 1
  rm -f "$report"
  return "$status"
}

suite_house() { ctest_counted build/release -L house; }

suite_unit() { ctest_counted build/release -L unit; }

suite_scenarios() {
  [ -x build/release/paraat-test ] || return 200
  local good=0 bad=0 sum
  PARAAT_ANSWERS=$logs/answers.jsonl build/release/paraat-test | tee "$logs/scenarios.log" || true
  read -r -a sum <<<"$(counts_in "$logs/scenarios.log" 1)"
  # What the scenarios saw is what the description promises.
  need_npm tools/api || return 1
  if node tools/api/answers.mjs api/openapi.json "$logs/answers.jsonl"; then good=1; else bad=1; fi
  counts="$((sum[0] + good)) $((sum[1] + bad)) ${sum[2]}"
  [ "$((sum[1] + bad))" = 0 ]
}

suite_storm() {
  [ -x build/release/paraat-storm ] || return 200
  build/release/paraat-storm
}

# Whether types.gen.ts belongs to the committed description; remembered for the suite `generated`.
types_are_fresh() {
  types_status=0
  [ ! -f web/tools/types.mjs ] || npm --prefix web run types -- --check >"$logs/types.log" 2>&1 || types_status=$?
}

# What the build can generate equals what is committed.
suite_generated() {
  [ -f api/openapi.json ] || return 200
  local good=0 bad=0
  if [ "$types_status" = 0 ]; then good=1; else bad=1 && cat "$logs/types.log"; fi
  if build/release/paraat openapi >"$logs/openapi.json" && diff "$logs/openapi.json" api/openapi.json | head -40 &&
    cmp -s "$logs/openapi.json" api/openapi.json; then
    good=$((good + 1))
  else
    bad=$((bad + 1))
    echo "api/openapi.json is stale: build/release/paraat openapi >api/openapi.json"
  fi
  counts="$good $bad 0"
  [ "$bad" = 0 ]
}

# Spectral: OpenAPI's own rules, and the Dutch API Design Rules where the public data is there.
suite_api() {
  [ -f api/openapi.json ] || return 200
  need_npm tools/api || return 1
  local good=0 bad=0 ruleset
  local rules=(tools/api/spectral.yaml)
  [ -z "$PARAAT_SHARED" ] || rules+=("$PARAAT_SHARED/data/standards/api-design-rules/linter.yaml")
  for ruleset in "${rules[@]}"; do
    if tools/api/node_modules/.bin/spectral lint --fail-severity hint -r "$ruleset" api/openapi.json; then
      good=$((good + 1))
    else
      bad=$((bad + 1))
    fi
  done
  counts="$good $bad $((2 - good - bad))"
  [ "$bad" = 0 ]
}

# Types, boundaries and budget of the user interface are one test each, beside its unit tests.
suite_web() {
  [ -f web/package.json ] || return 200
  local good=0 bad=0 script report=$logs/vitest.json unit
  for script in check budget; do
    if npm --prefix web run "$script"; then good=$((good + 1)); else bad=$((bad + 1)); fi
  done
  rm -f "$report"
  npm --prefix web test -- --reporter=default --reporter=json --outputFile="$report" || true
  unit=$(python3 tools/count_tests.py vitest "$report") || unit="0 1 0"
  read -r -a unit <<<"$unit"
  counts="$((good + unit[0])) $((bad + unit[1])) ${unit[2]}"
  [ "$((bad + unit[1]))" = 0 ]
}

# Journeys in Debian's Chromium, against a server that the journeys start themselves.
suite_browser() {
  [ -f tests/browser/package.json ] || return 200
  [ ! -f tests/browser/package-lock.json ] || need_npm tests/browser || return 1
  npm --prefix tests/browser test
}

# clang_tidy FILE...: the short list of .clang-tidy, with what clang does not know of g++ passed over. In a test an
# empty optional is a test that fails, so there it may be opened unasked, and nobody waits for a vector that grows.
clang_tidy() {
  local file product=() tests=() status=0
  for file in "$@"; do
    case $file in tests/* | */tests/* | bench/*) tests+=("$file") ;; *) product+=("$file") ;; esac
  done
  run_clang_tidy -- "${product[@]}" || status=1
  run_clang_tidy --checks=-bugprone-unchecked-optional-access,-performance-inefficient-vector-operation -- "${tests[@]}" || status=1
  return "$status"
}

# run_clang_tidy OPTION... -- FILE...
run_clang_tidy() {
  local options=()
  while [ "$1" != -- ]; do options+=("$1") && shift; done
  shift
  [ $# -gt 0 ] || return 0
  printf '%s\0' "$@" | xargs -0 -r -n 1 -P "$(nproc)" clang-tidy-19 -p build/release --quiet "${options[@]}" \
    --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-ignored-gch --extra-arg=-Wno-unused-command-line-argument
}

# The sources that the last commits or the working copy changed; the long run looks at all of them.
suite_clang_tidy() {
  local base files left
  base=${PARAAT_BASE:-$(git merge-base HEAD origin/main 2>/dev/null || true)}
  [ -n "$base" ] && [ "$base" != "$(git rev-parse HEAD)" ] || base=$(git rev-parse -q --verify HEAD~1 || git rev-parse HEAD)
  mapfile -t files < <(changed_sources "$base")
  left=$((${#files[@]} > 8 ? ${#files[@]} - 8 : 0))
  echo "changed since ${base:0:8}: ${files[*]:0:8} (and $left more, left to ./test long)"
  clang_tidy "${files[@]:0:8}"
}

changed_sources() {
  { git diff --name-only --diff-filter=d "$1" && git ls-files -o --exclude-standard; } |
    grep -E '^(server|modules|tests|bench)/.*\.cpp$' | grep -v '^tests/fuzz/' | sort -u | grep -F -x -f <(compiled_sources) || true
}

# All sources of ours that the build compiles.
compiled_sources() {
  python3 -c '
import json, os
for entry in json.load(open("build/release/compile_commands.json")):
    path = os.path.relpath(entry["file"])
    if path.startswith(("server/", "modules/", "tests/", "bench/")):
        print(path)' | sort -u
}

suite_clang_tidy_all() {
  local files
  mapfile -t files < <(compiled_sources)
  clang_tidy "${files[@]}"
}

# sanitized PRESET: unit tests, scenarios and the storm under a sanitizer.
sanitized() {
  build_with "$1" || return 1
  local status=0 unit program sum
  ctest_counted "build/$1" -L unit || status=1
  read -r -a sum <<<"$counts"
  for program in paraat-test paraat-storm; do
    [ -x "build/$1/$program" ] || continue
    PARAAT_BUILD=$top/build/$1 "build/$1/$program" | tee "$logs/$1-$program.log" || status=1
    read -r -a unit <<<"$(counts_in "$logs/$1-$program.log" "$status")"
    for i in 0 1 2; do sum[i]=$((sum[i] + unit[i])); done
  done
  counts="${sum[*]}"
  return "$status"
}

suite_asan() { sanitized asan; }

suite_tsan() { sanitized tsan; }

# Each target for a minute, from its own corpus when it has one.
suite_fuzz() {
  compgen -G 'tests/fuzz/*.cpp' >/dev/null || return 200
  need_packages "${long_packages[@]}" || return 1
  build_with fuzz fuzz || return 1
  local target name good=0 bad=0
  for target in build/fuzz/fuzz/fuzz_*; do
    name=${target##*/fuzz_}
    mkdir -p ".paraat/fuzz/$name"
    if "$target" -max_total_time="${PARAAT_FUZZ_SECONDS:-60}" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
      -artifact_prefix=".paraat/fuzz/$name-" ".paraat/fuzz/$name" $(ls -d "tests/fuzz/corpus/$name" 2>/dev/null); then
      good=$((good + 1))
    else
      bad=$((bad + 1))
    fi
  done
  counts="$good $bad 0"
  [ "$bad" = 0 ]
}

suite_headers() { cmake --build build/release -j "$(nproc)" --target headers_alone_each_compiled; }

suite_storm_long() {
  [ -x build/release/paraat-storm ] || return 200
  PARAAT_LONG=1 build/release/paraat-storm
}

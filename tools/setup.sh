# What ./run and ./test share: steps with their seconds, Debian packages, Node, npm packages, the web build. Sourced.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
logs=$top/.paraat/logs
mkdir -p "$logs" "$top/.tools"
PATH=$top/.tools/bin:$PATH
export npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false

# What the product is built with; libproj-dev brings the grid of EPSG:28992 along.
# gdal-bin and osmium-tool are run by the worker that cuts a local street map.
build_packages=(g++ cmake ninja-build ccache python3
  libboost1.81-dev libsodium-dev libproj-dev zlib1g-dev gdal-bin osmium-tool)

# step NAME COMMAND...: runs it quietly and prints one line with its seconds; when it fails, the end of its log.
step() {
  local name=$1 log=$logs/${1//[^a-zA-Z0-9]/-}.log start=$SECONDS
  shift
  if "$@" >"$log" 2>&1; then
    printf '%-44s %4d s\n' "$name" $((SECONDS - start))
  else
    printf '%-44s failed after %d s; the end of %s:\n' "$name" $((SECONDS - start)) "${log#"$top"/}" >&2
    tail -n 40 "$log" >&2
    return 1
  fi
}

# Installs those of the named Debian packages that are missing; without rights it prints the line that would.
need_packages() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      echo "Some Debian packages are missing. Run this line, then start again:" >&2
      echo "  sudo apt-get install --no-install-recommends ${missing[*]}" >&2
      return 1
    fi
    sudo true
    as_root=(sudo)
  fi
  step "Debian packages (${#missing[@]})" install_packages
}

install_packages() {
  "${as_root[@]}" apt-get update -q &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Node 20.19 or newer with its npm: the machine's own, or pinned packages below .tools, fetched by Debian's npm.
need_node() {
  node_is_new_enough && return 0
  step "Node for the user interface" install_node
}

node_is_new_enough() {
  command -v npm >/dev/null && node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) ? 0 : 1);' 2>/dev/null
}

# Debian's npm, where the machine has no Node that is new enough.
node_packages() { node_is_new_enough || echo npm; }

# Debian's npm fetches a newer Node (a package that is the program itself, no script of it is run) and npm.
install_node() {
  local machine
  case $(uname -m) in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) echo "No Node package for $(uname -m): install Node 20.19 or newer by hand." && return 1 ;;
  esac
  mkdir -p .tools/bin && cp tools/node/package.json tools/node/package-lock.json .tools/ || return 1
  (cd .tools && npm ci --ignore-scripts) || return 1
  ln -sf "../node_modules/node-linux-$machine/bin/node" .tools/bin/node
  printf '#!/bin/sh\nhere=$(dirname "$0")\nexec "$here/node" "$here/../node_modules/npm/bin/npm-cli.js" "$@"\n' >.tools/bin/npm
  printf '#!/bin/sh\nhere=$(dirname "$0")\nexec "$here/node" "$here/../node_modules/npm/bin/npx-cli.js" "$@"\n' >.tools/bin/npx
  chmod +x .tools/bin/npm .tools/bin/npx
  hash -r
  node --version && npm --version
}

# need_npm FOLDER: what its lock file names, installed once per lock file. No package runs a script of its own.
need_npm() {
  local folder=$1 stamp=$1/node_modules/.installed-for
  local wanted
  wanted=$(sha256sum <"$folder/package-lock.json")
  [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
  step "npm packages of $folder" npm --prefix "$folder" ci --ignore-scripts && echo "$wanted" >"$stamp"
}

# The user interface, built again only when something it is made of has changed.
need_web() {
  [ -f web/package.json ] || return 0
  need_npm web
  local stamp=web/dist/.built-from wanted
  wanted=$(web_inputs | sort -z | xargs -0 sha256sum | sha256sum)
  [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
  step "user interface" npm --prefix web run build && echo "$wanted" >"$stamp"
}

web_inputs() {
  find web \( -path web/node_modules -o -path web/dist -o -name '*.gen.ts' \) -prune -o -type f -print0
  find modules -path '*/web/*' -type f -print0 2>/dev/null
  find api -maxdepth 1 -type f -print0 2>/dev/null
}

# build_with PRESET [TARGET...]: configures when needed (again when a folder appeared) and builds.
build_with() {
  local preset=$1 folder=build/$1
  shift
  [ "$preset" != check ] || folder=build/release
  # What a compiler sees in code that a sanitizer has rewritten is not always there.
  local werror=OFF
  [ "$folder" != build/release ] || werror=${PARAAT_WERROR:-OFF}
  # ./run on a fresh machine configures without the test libraries, which ./test has installed since.
  if ! grep -qs "^PARAAT_WERROR:BOOL=$werror$" "$folder/CMakeCache.txt" ||
    { [ "$preset" != release ] && grep -qs '^GTest_DIR:PATH=.*NOTFOUND$' "$folder/CMakeCache.txt"; }; then
    step "configure ($preset)" cmake --preset "$preset" -DPARAAT_WERROR="$werror" || return 1
  fi
  step "build ($preset)" cmake --build "$folder" -j "$(nproc)" ${@:+--target "$@"}
}

#!/usr/bin/env bash
# What the scripts here share: messages, the Debian packages that are needed, building.
# To be sourced under `set -euo pipefail`; sets `root`, the folder of the tree.
# shellcheck disable=SC2034 # what is set here is used by those that source it

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

build_packages=(
  g++ cmake ninja-build pkg-config
  libxapian-dev libstemmer-dev libicu-dev libboost-program-options-dev libcld2-dev
  libxxhash-dev libarchive-dev zlib1g-dev libxml2-dev libcmark-dev libgmime-3.0-dev
  libre2-dev
  nlohmann-json3-dev doctest-dev
)
test_packages=(python3 python3-jsonschema chromium less xapian-tools unicode-data snowball-data)
check_packages=(python3 clang-format clang-tidy shellcheck mandoc)
evaluate_packages=(python3 gzip)
fuzz_packages=(clang libclang-rt-14-dev)

say() { printf '%s\n' "$*" >&2; }

die() {
  say "${0##*/}: $*"
  exit 1
}

# Runs a command in silence; if it fails, shows what it said and returns its status.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if ((status != 0)); then
    cat -- "$log" >&2
    say "${0##*/}: status $status from: $*"
  fi
  rm -f -- "$log"
  return "$status"
}

# Prints those of the packages that aren't installed, one a line.
missing_packages() {
  local installed package
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
  for package in "$@"; do
    grep -qxF "installed $package" <<<"$installed" || printf '%s\n' "$package"
  done
}

# Installs those of the packages that are missing. Does nothing where none is, or where this
# isn't Debian: CMake says then what it can't find.
install_packages() {
  command -v dpkg-query >/dev/null || return 0
  local missing apt=(env DEBIAN_FRONTEND=noninteractive
    apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends)
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]} > 0)) || return 0
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "please run as root: apt-get install ${missing[*]}"
    apt=(sudo "${apt[@]}")
  fi
  say "installing ${#missing[@]} Debian packages: ${missing[*]}"
  # Lists that are old name packages that are gone: so a failure earns a look at new ones.
  if compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null &&
    "${apt[@]}" install "${missing[@]}" >/dev/null 2>&1 </dev/null; then
    return
  fi
  quietly "${apt[@]}" update
  quietly "${apt[@]}" install "${missing[@]}"
}

# build_preset PRESET [TARGET...]: configures and builds, in silence unless it fails.
build_preset() (
  options=() targets=()
  if command -v ccache >/dev/null; then
    options=(-D CMAKE_CXX_COMPILER_LAUNCHER=ccache)
    export CCACHE_SLOPPINESS=pch_defines,time_macros
  fi
  (($# == 1)) || targets=(--target "${@:2}")
  cd -- "$root" &&
    quietly cmake --preset "$1" "${options[@]}" &&
    quietly cmake --build --preset "$1" -j "$(nproc)" "${targets[@]}"
)

#!/usr/bin/env bash
# Installs what is missing and puts it on PATH. Sourced by `run` and `test`; `scripts/setup.sh` alone installs everything.
# Downloads go through rustup, cargo, npm and apt only.

set -euo pipefail

setup_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools=${CANDIDACY_SCREENER_CACHE:-${HOME:?HOME is not set}/.cache/candidacy-screener}/tools

# shellcheck source=scripts/versions.env
source "$setup_root/scripts/versions.env"

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# step TITLE COMMAND...: one line; the command's output only if it fails.
step() {
  local title=$1 log
  shift
  log=$(mktemp)
  printf 'setup: %s\n' "$title"
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "setup: failed: $title"
  fi
  rm -f "$log"
}

has() { command -v "$1" >/dev/null 2>&1; }

locked_version() {
  awk -v name="$1" -F '"' '$1 == "name = " { found = $2 == name } found && $1 == "version = " { print $2; exit }' \
    "$setup_root/Cargo.lock"
}

setup_rust() {
  # rustup installs here by default; a fresh shell may not have it on PATH yet.
  has cargo || PATH=${CARGO_HOME:-$HOME/.cargo}/bin:$PATH
  has cargo || fail "Rust is missing: install rustup from https://rustup.rs and run this again."
  # The compiler of an installed toolchain, by its version; rust-toolchain.toml chooses it.
  (cd "$setup_root" && rustc --version) >/dev/null 2>&1 ||
    step "the Rust toolchain of rust-toolchain.toml" rustup_in_project toolchain install
  local sysroot
  sysroot=$(cd "$setup_root" && rustc --print sysroot)
  if [[ ! -d $sysroot/lib/rustlib/wasm32-unknown-unknown ]]; then
    has rustup || fail "The Rust target wasm32-unknown-unknown is missing, and there is no rustup to add it."
    step "the Rust target wasm32-unknown-unknown" rustup_in_project target add wasm32-unknown-unknown
  fi
}

rustup_in_project() { (cd "$setup_root" && rustup "$@"); }

# cargo_tool NAME VERSION [OPTION...]: installs a program into its own folder, so that versions live side by side.
# Unoptimised: quick to build, and quick enough.
cargo_tool() {
  local name=$1 version=$2
  # wasm-bindgen's package has another name than the program.
  local folder=$tools/${name%-cli}-$version
  if [[ ! -d $folder/bin ]]; then
    step "$name $version (a few minutes, once)" install_cargo_tool "$folder" "$@"
  fi
  PATH=$folder/bin:$PATH
}

# Builds beside the final folder and then renames, so that an interrupted install leaves nothing half done.
# In a subshell: it changes folder and cleans up after itself.
install_cargo_tool() (
  folder=$1 name=$2 version=$3
  shift 3
  # Checked by hand: in a condition, a failing command does not end the script.
  mkdir -p "$tools" || exit 1
  work=$(mktemp -d "$tools/.install.XXXXXX") || exit 1
  trap 'rm -rf "$work"' EXIT
  # Away from the project, whose cargo configuration is not meant for tools, but with its compiler.
  RUSTUP_TOOLCHAIN=$(sed -n 's/^channel = "\(.*\)"/\1/p' "$setup_root/rust-toolchain.toml")
  export RUSTUP_TOOLCHAIN CARGO_TARGET_DIR=$work/target
  cd "$work" &&
    cargo install "$name" --version "$version" --profile dev --root "$work/root" "$@" &&
    { [[ -d $folder/bin ]] || mv "$work/root" "$folder"; }
)

setup_node() {
  if ! has node || ! has npm; then
    fail "Node.js is missing: install version 20 or later, with npm (https://nodejs.org)."
  fi
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 20)) || fail "Node.js 20 or later is needed; this is $(node --version)."
  local stamp=$setup_root/node_modules/.installed
  if ! cmp -s "$setup_root/package-lock.json" "$stamp"; then
    step "npm packages" npm ci --prefix "$setup_root" --include=dev --prefer-offline --no-audit --no-fund
    cp "$setup_root/package-lock.json" "$stamp"
  fi
  PATH=$setup_root/node_modules/.bin:$PATH
}

# Trunk lets cargo download nothing.
setup_crates() {
  (cd "$setup_root" && cargo fetch --locked --quiet) || fail "setup: cargo could not fetch the crates of Cargo.lock"
}

# What a build needs.
setup_build() {
  setup_rust
  setup_node
  setup_crates
  cargo_tool trunk "$TRUNK_VERSION" --locked --no-default-features
  # Not --locked: the lock file of this package does not build.
  cargo_tool wasm-bindgen-cli "$(locked_version wasm-bindgen)"
  export PATH
}

# What the checks need besides.
setup_checks() {
  cargo_tool cargo-deny "$CARGO_DENY_VERSION" --locked
  export PATH
}

# Debian's packages for the programs that the browser tests start.
missing_browser_packages() {
  has chromium || echo chromium
  has chromedriver || echo chromium-driver
  has firefox-esr || echo firefox-esr
  has WebKitWebDriver || echo webkit2gtk-driver
  has Xvfb || echo xvfb
}

# install_packages PURPOSE [PACKAGE...]: Debian's packages, as root; for anyone else, a sentence that names them.
install_packages() {
  local purpose=$1
  shift
  (($#)) || return 0
  if ! has apt-get || ((EUID != 0)); then
    fail "These are needed for the tests of $purpose (Debian's names): $*" \
      "On Debian, as root: apt-get update && apt-get install --no-install-recommends $*"
  fi
  step "package lists" apt-get update
  step "$*" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"
}

# The three browsers with their drivers.
setup_browsers() {
  local packages
  mapfile -t packages < <(missing_browser_packages)
  install_packages "the browsers" "${packages[@]}"
  cargo_tool geckodriver "$GECKODRIVER_VERSION" --locked
  export PATH
}

# Debian's packages for the websites that `./test --hosts` sets up. None of their services is started or changed.
missing_host_packages() {
  has curl || echo curl
  has openssl || echo openssl
  has nginx || echo nginx
  [[ -f /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]] || echo libnginx-mod-http-brotli-static
  [[ -x /usr/sbin/apache2 ]] || echo apache2-bin
  compgen -G "/usr/lib/apache2/modules/libphp*.so" >/dev/null || echo libapache2-mod-php
  has php || echo php-cli
  php -m 2>/dev/null | grep -qx mysqli || echo php-mysql
  php -m 2>/dev/null | grep -qx xml || echo php-xml
  php -m 2>/dev/null | grep -qx mbstring || echo php-mbstring
  [[ -x /usr/sbin/mariadbd ]] || echo mariadb-server-core
  [[ -f /usr/share/wordpress/wp-load.php ]] || echo wordpress
  [[ -d /usr/share/wordpress/wp-content/themes/twentytwentythree ]] || echo wordpress-theme-twentytwentythree
}

setup_hosts() {
  local packages
  PATH=$PATH:/usr/sbin
  mapfile -t packages < <(missing_host_packages)
  install_packages "the websites" "${packages[@]}"
  export PATH
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  setup_build
  setup_checks
  setup_browsers
  echo "setup: everything is there"
fi

#!/bin/sh
# The same as `npm start`, for a double-click: checks that Node.js is here, builds every deck, and opens the page that leads to them.
cd "$(dirname "$0")" || exit 1

# A window that was opened for this would close before anybody has read why it failed.
hold() {
  if [ -t 0 ]; then
    printf '\nPress Enter to close this window. '
    read -r _
  fi
  exit "$1"
}

# Node.js that was unpacked into this folder, where nothing may be installed.
for unpacked in "$PWD"/node-v*/bin; do
  [ -x "$unpacked/node" ] && PATH="$unpacked:$PATH" && export PATH
done

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo 'Node.js is not on this computer, and Backbrief runs on it.'
  echo 'fix  Install the version marked LTS from https://nodejs.org, then start this file again.'
  echo '     You may not install programs? Download the archive for your system (.tar.gz) from https://nodejs.org/en/download,'
  echo "     unpack it into this folder ($PWD), and start this file again."
  hold 1
fi
node scripts/check-node.cjs || hold 1
npm start -- "$@" || hold $?

page=dist/decks/index.html
case $(uname) in
  Darwin) open "$page" ;;
  *) if [ -n "$DISPLAY$WAYLAND_DISPLAY" ] && command -v xdg-open >/dev/null 2>&1; then xdg-open "$page"; fi ;;
esac

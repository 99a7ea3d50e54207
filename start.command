#!/bin/sh
# macOS opens a file with this ending in a terminal when it is double-clicked.
exec "$(dirname "$0")/start.sh" "$@"

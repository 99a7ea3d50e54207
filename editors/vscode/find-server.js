// Which Backbrief to start for the folders that are open.

const { existsSync } = require('node:fs')
const { join } = require('node:path')

/** Where a folder has the program: installed as a package, or as a checkout of Backbrief itself. */
const inFolder = ['node_modules/backbrief/dist/program/backbrief.cjs', 'dist/program/backbrief.cjs']

/**
 * How the program is started: a script for the Node that Visual Studio Code has in it, so that none has to be installed, or a program. Undefined where
 * there is none.
 */
function findServer(folders, program, exists = existsSync) {
  if (program !== '') return { program }
  const script = folders.flatMap(folder => inFolder.map(path => join(folder, path))).find(path => exists(path))
  return script === undefined ? undefined : { script }
}

module.exports = { findServer }

// Sets up, then checks and builds every deck in every language. Type `npm start`.
// Words after `npm start --` go to the build: `npm start -- --paper letter`.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const everyFormat = 'slides,presenter,handout,notes,marp,json'

await setUp()

const command = [join(root, 'dist/program/backbrief.js'), 'build', '--to', everyFormat, ...process.argv.slice(2)]
const { status, signal } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })

const contents = join('dist', 'decks', 'index.html')
if (status === 0 && existsSync(join(root, contents))) process.stderr.write(`\nOpen ${contents} in a browser.\n`)
process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 1)

import { chmodSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { browserProgram } from '../../../src/host/output/browser-program.js'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'backbrief-program-')))
  put('chrome', 'a program')
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)

function put(name: string, text: string): string {
  writeFileSync(at(name), text)
  chmodSync(at(name), 0o755)
  return at(name)
}

it('a program, or a link to one, is that program', () => {
  symlinkSync('chrome', at('link'))
  expect([browserProgram(at('chrome')), browserProgram(at('link'))]).toEqual([at('chrome'), at('chrome')])
})

it.each([
  ['by its path', () => `#!/bin/sh -e\n\n${at('chrome')} "$@"\n`],
  ['by its path in quotation marks', () => `#!/bin/sh\necho >> '${at('log')}'\nexec '${at('chrome')}' "$@"`],
  ['beside itself', () => '#!/bin/bash\nHERE="$(dirname "$0")"\nexec -a "$0" "$HERE/chrome" "$@"\n']
])('a script that names a browser %s is that browser', (_, script) => {
  put('chromium', script())
  put('edge', `#!/bin/sh\nexec ${at('chromium')} --flag "$@"\n`)
  expect([browserProgram(at('chromium')), browserProgram(at('edge'))]).toEqual([at('chrome'), at('chrome')])
})

it.each([
  ['names none', () => '#!/bin/sh\nexec "$LIBDIR/$APPNAME" "$@"\n'],
  ['starts another launcher', () => '#!/bin/sh\nexec /usr/bin/flatpak run org.chromium.Chromium "$@"\n'],
  ['names several', () => `#!/bin/sh\n[ "$X" ] && exec ${at('chrome')}\nexec ${put('chromium-2', 'another')}\n`],
  ['names one that is not there', () => `#!/bin/sh\nexec ${at('no-chrome')}\n`],
  ['starts itself', () => `#!/bin/sh\nexec ${at('chromium')}\n`]
])('of a script that %s nothing is known', (_, script) => {
  put('chromium', script())
  expect(browserProgram(at('chromium'))).toBe(undefined)
})

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'

const packer = new URL('../../scripts/vsix.mjs', import.meta.url).href
const { packExtension } = await import(packer)
const require = createRequire(import.meta.url)
const { findServer } = require('../../editors/vscode/find-server.js')

it('packs the extension with all that it names, and the same bytes each time', async () => {
  const packed: Uint8Array = await packExtension()
  const files = unzipSync(packed)
  const text = (path: string) => new TextDecoder().decode(files[path])
  const { main, contributes } = JSON.parse(text('extension/package.json'))
  const named = [main, contributes.languages[0].configuration, contributes.grammars[0].path]
  for (const path of named) expect(Object.keys(files)).toContain(`extension/${path.slice(2)}`)
  for (const [, path = ''] of text('extension.vsixmanifest').matchAll(/ Path="([^"]+)"/g))
    expect(Object.keys(files)).toContain(path)
  const endings = [...text('[Content_Types].xml').matchAll(/Extension="(\.\w+)"/g)].map(([, ending]) => ending)
  const others = Object.keys(files).filter(path => !endings.some(ending => path.endsWith(ending ?? '')))
  expect(others).toEqual(['[Content_Types].xml'])
  expect(Buffer.from(packed).equals(Buffer.from(await packExtension()))).toBe(true)

  const script = text('extension/extension.js')
  expect(spawnSync(process.execPath, ['--check', '-'], { input: script }).status).toBe(0)
  const needed = [...script.matchAll(/require\("([^"]+)"\)/g)].map(([, name = '']) => name)
  expect(needed.filter(name => name !== 'vscode' && !isBuiltin(name))).toEqual([])
  expect(text('extension/LICENSES.txt')).toContain('vscode-languageclient')
})

it('starts the program that the folder has, unless another is named', () => {
  const installed = '/lessons/node_modules/backbrief/dist/program/backbrief.cjs'
  const exists = (path: string) => path.replaceAll('\\', '/') === installed
  const found = findServer(['/other', '/lessons'], '', exists)
  expect(found.script.replaceAll('\\', '/')).toBe(installed)
  expect(findServer(['/lessons'], 'C:\\Programs\\backbrief.exe', exists)).toEqual({
    program: 'C:\\Programs\\backbrief.exe'
  })
  expect(findServer(['/other'], '', exists)).toBeUndefined()
})

it('has the version of the program', () => {
  const versionOf = (path: string) =>
    JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).version
  expect(versionOf('editors/vscode/package.json')).toBe(versionOf('package.json'))
})

import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cachePlace, findCache, makeCache } from '../../../src/host/cache/cache-folder.js'

const home = userInfo().homedir

it.each([
  ['linux', { HOME: '/home/amina' }, '/home/amina/.cache/backbrief'],
  ['linux', { HOME: '/home/amina', XDG_CACHE_HOME: '/var/amina' }, '/var/amina/backbrief'],
  ['darwin', { HOME: '/Users/amina' }, '/Users/amina/Library/Caches/backbrief'],
  ['win32', { USERPROFILE: 'C:\\Users\\amina' }, 'C:\\Users\\amina\\AppData\\Local\\backbrief\\cache'],
  ['win32', { LOCALAPPDATA: 'D:\\local', USERPROFILE: 'C:\\x' }, 'D:\\local\\backbrief\\cache'],
  ['linux', { HOME: '/home/amina', BACKBRIEF_CACHE_DIR: '/shared/cache' }, '/shared/cache']
])('on %s, what can be made again is kept where the system has it: %j', (platform, env, folder) => {
  expect(cachePlace(env, platform)).toBe(folder)
})

it.each([
  ['linux', { HOME: '/home/amina', XDG_CACHE_HOME: '' }, '/home/amina/.cache/backbrief'],
  ['linux', { HOME: '/home/amina', XDG_CACHE_HOME: 'kept' }, '/home/amina/.cache/backbrief'],
  ['linux', { HOME: '' }, `${home}/.cache/backbrief`],
  ['linux', { HOME: '.' }, `${home}/.cache/backbrief`],
  ['linux', {}, `${home}/.cache/backbrief`],
  ['linux', { BACKBRIEF_CACHE_DIR: '', HOME: '/home/amina' }, '/home/amina/.cache/backbrief'],
  ['darwin', { HOME: 'Users' }, `${home}/Library/Caches/backbrief`],
  ['win32', { LOCALAPPDATA: '', USERPROFILE: 'C:\\x' }, 'C:\\x\\AppData\\Local\\backbrief\\cache'],
  ['win32', { LOCALAPPDATA: 'local', USERPROFILE: 'C:\\x' }, 'C:\\x\\AppData\\Local\\backbrief\\cache']
])('on %s, a variable that is empty or relative counts as not set: %j', (platform, env, folder) => {
  expect(cachePlace(env, platform)).toBe(folder)
})

let place: string
let cwd: string
let kept: string
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'backbrief-cache-')))
  cwd = join(place, 'lessons')
  kept = join(place, 'kept')
  mkdirSync(cwd)
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const find = (folder = kept) => findCache({ BACKBRIEF_CACHE_DIR: folder }, cwd)
const refused = (reason: string, path: string) => ({ refused: { reason, path } })

it('a cache is made for its user alone, as one that backups may leave out', () => {
  const folder = join(kept, 'backbrief-1')
  expect(find()).toEqual({ folder })
  makeCache(folder)
  for (const path of [kept, folder, join(folder, 'prints')])
    expect((lstatSync(path).mode & 0o777).toString(8)).toBe(process.platform === 'win32' ? '666' : '700')
  expect(lstatSync(join(folder, 'CACHEDIR.TAG')).isFile()).toBe(true)
  expect(find()).toEqual({ folder })
})

describe('a cache that others may have filled is not used', () => {
  it('because it lies in the working folder, or in the checkout that holds it', () => {
    expect(find(join(cwd, 'kept'))).toEqual(refused('in-working-folder', join(cwd, 'kept')))
    mkdirSync(join(place, 'checkout/decks'), { recursive: true })
    mkdirSync(join(place, 'checkout/.git'))
    cwd = join(place, 'checkout/decks')
    const beside = join(place, 'checkout/kept')
    expect(find(beside)).toEqual(refused('in-working-folder', beside))
  })

  it('because it is a link, or a file', () => {
    symlinkSync(cwd, kept)
    expect(find()).toMatchObject({ refused: { reason: 'in-working-folder' } })
    rmSync(kept)
    mkdirSync(join(place, 'elsewhere'))
    symlinkSync(join(place, 'elsewhere'), kept)
    expect(find()).toEqual(refused('link', kept))
    rmSync(kept)
    mkdirSync(join(kept, 'backbrief-1'), { recursive: true })
    symlinkSync(join(place, 'elsewhere'), join(kept, 'backbrief-1/prints'))
    expect(find()).toEqual(refused('link', join(kept, 'backbrief-1/prints')))
    rmSync(kept, { recursive: true })
    writeFileSync(kept, '')
    expect(find()).toEqual(refused('not-a-folder', kept))
    expect(find(join(kept, 'below'))).toEqual(refused('not-a-folder', join(kept, 'below')))
  })

  it.runIf(process.getuid)('because others may write there', () => {
    makeCache(join(kept, 'backbrief-1'))
    for (const path of [kept, join(kept, 'backbrief-1'), join(kept, 'backbrief-1/builds')])
      for (const mode of [0o770, 0o707]) {
        chmodSync(path, mode)
        expect(find()).toEqual(refused('others-may-write', path))
        chmodSync(path, 0o700)
      }
    expect(find()).toHaveProperty('folder')
  })

  it.runIf(process.getuid?.() === 0)('because it belongs to another user (needs root)', () => {
    makeCache(join(kept, 'backbrief-1'))
    for (const path of [kept, join(kept, 'backbrief-1'), join(kept, 'backbrief-1/prints')]) {
      chownSync(path, 65534, 65534)
      expect(find()).toEqual(refused('other-owner', path))
      chownSync(path, 0, 0)
    }
    expect(find()).toHaveProperty('folder')
  })
})

it('a working folder that is the home folder has a cache, too', () => {
  cwd = home
  expect(findCache({ HOME: home }, home)).not.toMatchObject({ refused: { reason: 'in-working-folder' } })
})

import { expect, it } from 'vitest'
import { cacheFolder } from '../../src/standing/cache-folder.js'

it.each([
  ['linux', { HOME: '/home/amina' }, '/home/amina/.cache/backbrief'],
  ['linux', { HOME: '/home/amina', XDG_CACHE_HOME: '/var/amina' }, '/var/amina/backbrief'],
  ['darwin', { HOME: '/Users/amina' }, '/Users/amina/Library/Caches/backbrief'],
  ['win32', { USERPROFILE: 'C:\\Users\\amina' }, 'C:\\Users\\amina\\AppData\\Local\\backbrief\\cache'],
  ['win32', { LOCALAPPDATA: 'D:\\local', USERPROFILE: 'C:\\x' }, 'D:\\local\\backbrief\\cache'],
  ['linux', { HOME: '/home/amina', BACKBRIEF_CACHE_DIR: '/shared/cache' }, '/shared/cache']
])('on %s, what can be made again is kept where the system has it: %j', (platform, env, folder) => {
  expect(cacheFolder(env, platform)).toBe(folder)
})

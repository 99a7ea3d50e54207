import { describe, expect, it } from 'vitest'
import { browserPlaces, downloadFolder } from '../../../src/host/output/browser-places.js'

describe('browserPlaces', () => {
  it('puts every headless shell before every full browser on Linux', () => {
    const places = browserPlaces({ HOME: '/home/amina', PATH: '/usr/bin:/opt/bin' }, 'linux')
    const lastShell = places.findLastIndex(place => /headless.shell$/.test(place))
    const firstBrowser = places.findIndex(place => place.endsWith('/google-chrome-stable'))
    expect(places).toContain('/opt/bin/chromium-headless-shell')
    expect(places).toContain('/home/amina/.cache/puppeteer/chrome-headless-shell/*/*/chrome-headless-shell')
    expect(lastShell).toBeLessThan(firstBrowser)
  })

  it('ignores relative folders on the path, which would depend on where the command is typed', () => {
    const places = browserPlaces({ HOME: '/h', PATH: '.:bin:/usr/bin' }, 'linux')
    expect(places.filter(place => !place.startsWith('/'))).toEqual([])
  })

  it('knows the applications of a Mac, for all users and for one', () => {
    const places = browserPlaces({ HOME: '/Users/amina' }, 'darwin')
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(places).toContain('/Users/amina/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')
  })

  it('knows Edge on Windows, which is always there', () => {
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', USERPROFILE: 'C:\\Users\\amina' }
    const places = browserPlaces(env, 'win32')
    expect(places).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
    expect(places).toContain(
      'C:\\Users\\amina\\.cache\\puppeteer\\chrome-headless-shell\\*\\*\\chrome-headless-shell.exe'
    )
  })

  it('names no place twice', () => {
    const places = browserPlaces({ HOME: '/h', PATH: '/usr/bin:/usr/bin:/snap/bin' }, 'linux')
    expect(places).toEqual([...new Set(places)])
  })
})

describe('downloadFolder', () => {
  it('is where PUPPETEER_CACHE_DIR says', () => {
    expect(downloadFolder({ HOME: '/h', PUPPETEER_CACHE_DIR: '/stick/browsers' }, 'linux')).toBe('/stick/browsers')
  })
})

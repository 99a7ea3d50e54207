import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url))

function setUp(env: NodeJS.ProcessEnv, ...flags: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, script], {
    env: { ...process.env, ...env },
    encoding: 'utf8'
  })
  return { code: status, said: stdout + stderr }
}

describe('set-up', () => {
  it('installs nothing again and says so in one line', () => {
    const { code, said } = setUp({})
    expect(code).toBe(0)
    expect(said).toContain('packages are here')
    expect(said).not.toContain('Installing')
  })

  it('continues without the browser that BACKBRIEF_BROWSER wrongly names, and takes no other', () => {
    const { code, said } = setUp({ BACKBRIEF_BROWSER: '/nowhere/chrome' })
    expect(code).toBe(0)
    expect(said).toContain('`BACKBRIEF_BROWSER` names `/nowhere/chrome`')
    expect(said).toContain('no browser, so no PDFs')
  })

  it('says what to install where Node is too old', () => {
    const older = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } })'
    const { code, said } = setUp({}, '--import', `data:text/javascript,${encodeURIComponent(older)}`)
    expect(code).toBe(1)
    expect(said).toContain('Unexpected Node `20.18.3`, expected `20.19` or newer')
    expect(said).toContain('https://nodejs.org')
  })
})

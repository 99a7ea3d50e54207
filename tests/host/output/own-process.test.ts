import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { ownProcess, processState } from '../../../src/host/output/temp-files.js'

const [pid, start, place] = ownProcess.split('-')

test('a process knows itself', () => {
  expect(Number(pid)).toBe(process.pid)
  expect(processState(ownProcess)).toBe('runs')
})

test('its number with another beginning is one that ended', () => {
  expect(processState(`${pid}-${Number(start) - 1}-${place}`)).toBe('ended')
})

test('a process id that nobody has is of a process that ended', () => {
  const { pid: dead } = spawnSync(process.execPath, ['-e', '0'])
  expect(processState(`${dead}-${start}-${place}`)).toBe('ended')
})

test('of one in another container or on another computer nothing is known', () => {
  expect(processState(`${pid}-${start}-${place === '00000000' ? '11111111' : '00000000'}`)).toBe('elsewhere')
})

test.each(['', '1', '1-aaaaaaaaaaaa', `0-${start}-${place}`, `-1-${start}-${place}`, `${pid}-${start}-${place}-`])(
  '`%s` names no process',
  name => {
    expect(processState(name)).toBe(undefined)
  }
)

test.runIf(process.platform === 'linux')(
  'a running process is distinguished from an earlier one with its number',
  async () => {
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] })
    await once(other, 'spawn')
    expect(processState(`${other.pid}-${start}-${place}`)).toBe('ended')
    other.kill('SIGKILL')
    await once(other, 'exit')
  }
)

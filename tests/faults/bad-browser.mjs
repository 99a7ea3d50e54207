#!/usr/bin/env node
// A browser that fails as BAD_BROWSER says. Where it works at all, it is the real one at REAL_BROWSER, with this script in between:
// the program talks to it through the pipes 3 and 4, in messages that end with a zero byte.
//
//   hang           does nothing from the start, and does not end when it is asked
//   exit           ends at once
//   hang-print     never prints, though it does everything else
//   crash-print    ends when it is to print
//   crash-once     ends when it is to print for the first time: the file at BAD_BROWSER_ONCE remembers

import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, writeFileSync } from 'node:fs'

const { BAD_BROWSER, BAD_BROWSER_ONCE = '', REAL_BROWSER = '' } = process.env

if (BAD_BROWSER === 'exit') process.exit(0)
if (BAD_BROWSER === 'hang') {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
  setInterval(() => {}, 1000)
} else stand()

function stand() {
  const real = spawn(REAL_BROWSER, process.argv.slice(2), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  real.on('exit', () => process.exit(0))
  real.stdio[4].pipe(createWriteStream('', { fd: 4 }))
  let rest = ''
  createReadStream('', { fd: 3, encoding: 'utf8' })
    .on('data', text => {
      const messages = (rest + text).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) if (mayPass(message)) real.stdio[3].write(`${message}\0`)
    })
    .on('end', () => real.kill())
}

function mayPass(message) {
  if (JSON.parse(message).method !== 'Page.printToPDF') return true
  if (BAD_BROWSER === 'hang-print') return false
  if (BAD_BROWSER === 'crash-once') {
    if (existsSync(BAD_BROWSER_ONCE)) return true
    writeFileSync(BAD_BROWSER_ONCE, '')
  }
  process.kill(-process.pid, 'SIGKILL')
  return false
}

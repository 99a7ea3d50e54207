// Loaded before the program: one call that changes something on the disk fails, the FAULT_AT-th of the process, as if the disk were
// full or failing (FAULT_CODE, the system's code), or the process is killed at it (FAULT_CODE=SIGKILL). A call that writes has then
// written half. What failed is added to the file FAULT_SAID as a line `<call> <path>`. Calls to rename take FAULT_SLOW milliseconds, in turn,
// longer, and the first waits for that of another program that has the folder FAULT_MEET, but not for long: so what two programs do at
// once really falls together.

const fs = require('node:fs')

const { FAULT_AT = '0', FAULT_CODE = 'EIO', FAULT_SAID = '', FAULT_SLOW = '0', FAULT_MEET = '' } = process.env
const append = fs.appendFileSync.bind(fs)
const writeHalf = fs.writeFileSync.bind(fs)
const numbers = { ENOSPC: -28, EACCES: -13, EIO: -5, EROFS: -30 }
const list = fs.readdirSync.bind(fs)
let calls = 0
let renamed = 0
const delays = FAULT_SLOW.split(' ').map(Number)

/** Counts a call; gives the error that it is to fail with, if it is its turn. */
function turn(name, path) {
  calls += 1
  if (name === 'rename') dawdle()
  if (calls !== Number(FAULT_AT)) return undefined
  append(FAULT_SAID, `${name} ${path}\n`)
  const error = new Error(`${FAULT_CODE}: the test lets it fail, ${name} '${path}'`)
  return Object.assign(error, { code: FAULT_CODE, errno: numbers[FAULT_CODE], syscall: name, path: String(path) })
}

function dawdle() {
  if (FAULT_MEET && renamed === 0) {
    writeHalf(`${FAULT_MEET}/${process.pid}`, '')
    for (let tries = 0; tries < 60 && list(FAULT_MEET).length < 2; tries++) sleep(25)
  }
  sleep(delays[renamed % delays.length])
  renamed += 1
}

function sleep(milliseconds) {
  if (milliseconds > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function end(error) {
  if (FAULT_CODE === 'SIGKILL') process.kill(process.pid, 'SIGKILL')
  throw error
}

const isForWriting = flags => (typeof flags === 'number' ? (flags & 3) !== 0 : /[wa+]/.test(flags ?? 'r'))

// Some go without harm when they fail, so they are done all the same: a descriptor that is not closed would be ours, not the program's.
const done = new Set(['close', 'closeSync'])

for (const name of ['rename', 'mkdir', 'mkdtemp', 'unlink', 'rm', 'rmdir', 'link', 'symlink', 'chmod', 'copyFile', 'truncate', 'utimes']) {
  const sync = `${name}Sync`
  const [now, later] = [fs[sync], fs.promises[name]]
  fs[sync] = (...given) => {
    const error = turn(name, given.at(0))
    if (error) end(error)
    return now.apply(fs, given)
  }
  fs.promises[name] = async (...given) => {
    const error = turn(name, given.at(0))
    if (error) end(error)
    return later.apply(fs.promises, given)
  }
}

for (const name of ['writeFile', 'appendFile']) {
  const [now, later] = [fs[`${name}Sync`], fs.promises[name]]
  const half = (path, data, options) => {
    try {
      writeHalf(path, data.slice(0, data.length / 2), options)
    } catch (error) {
      // With the flag `wx` nothing is written where a file stands; the call fails all the same.
      if (error.code !== 'EEXIST') throw error
    }
  }
  fs[`${name}Sync`] = (path, data, options) => {
    const error = turn(name, path)
    if (!error) return now(path, data, options)
    half(path, data, options)
    end(error)
  }
  fs.promises[name] = async (path, data, options) => {
    const error = turn(name, path)
    if (!error) return later(path, data, options)
    half(path, data, options)
    end(error)
  }
}

const open = fs.promises.open
fs.promises.open = async (path, flags, mode) => {
  if (!isForWriting(flags)) return open(path, flags, mode)
  const error = turn('open', path)
  if (error) end(error)
  const handle = await open(path, flags, mode)
  for (const name of ['write', 'writeFile', 'appendFile', 'sync', 'datasync', 'chmod', 'truncate', 'close']) {
    const own = handle[name].bind(handle)
    handle[name] = async (...given) => {
      const failure = turn(name, path)
      if (!failure) return own(...given)
      if (name.startsWith('write')) await own(given[0].slice(0, given[0].length / 2))
      if (done.has(name)) await own()
      end(failure)
    }
  }
  return handle
}

// Only what the program opens itself: Node closes by the same function what it has opened to read.
const opened = new Set()
const openSync = fs.openSync
fs.openSync = (path, flags, mode) => {
  const error = isForWriting(flags) ? turn('open', path) : undefined
  if (error) end(error)
  const descriptor = openSync(path, flags, mode)
  if (isForWriting(flags)) opened.add(descriptor)
  return descriptor
}
for (const name of ['writeSync', 'fsyncSync', 'closeSync']) {
  const now = fs[name]
  fs[name] = (descriptor, ...given) => {
    if (!opened.has(descriptor)) return now(descriptor, ...given)
    if (name === 'closeSync') opened.delete(descriptor)
    const error = turn(name, descriptor)
    if (!error || done.has(name)) now(descriptor, ...given)
    if (error) end(error)
  }
}

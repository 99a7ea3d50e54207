// SHA-256 as FIPS 180-4 has it. Browsers make it only while one waits, and the rooms that hash do not wait.

const primes = [...Array(312).keys()].filter(number => number > 1 && isPrime(number))

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false
  return true
}

/** The first 32 bits behind the point of a root of a prime. */
const constants = Int32Array.from(primes.slice(0, 64), prime => bitsOf(Math.cbrt(prime)))
const beginning = Int32Array.from(primes.slice(0, 8), prime => bitsOf(Math.sqrt(prime)))

function bitsOf(root: number): number {
  return ((root - Math.floor(root)) * 0x1_0000_0000) | 0
}

const blockLength = 64
const words = new Int32Array(64)

/** The 32 bytes that are the hash of some bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = beginning.slice()
  const whole = bytes.length - (bytes.length % blockLength)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < whole; at += blockLength) addBlock(state, view, at)
  const end = ending(bytes.subarray(whole), bytes.length)
  for (let at = 0; at < end.byteLength; at += blockLength) addBlock(state, end, at)
  const hash = new DataView(new ArrayBuffer(32))
  for (const [index, word] of state.entries()) hash.setInt32(index * 4, word)
  return new Uint8Array(hash.buffer)
}

/** What does not fill a block, a bit that ends it, and how many bits there are in all. */
function ending(rest: Uint8Array, length: number): DataView {
  const bytes = new Uint8Array(rest.length + 9 > blockLength ? 2 * blockLength : blockLength)
  bytes.set(rest)
  bytes[rest.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(length / 0x2000_0000))
  view.setUint32(bytes.length - 4, length << 3)
  return view
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function addBlock(state: Int32Array, block: DataView, start: number): void {
  for (let at = 0; at < 16; at++) words[at] = block.getInt32(start + at * 4)
  for (let at = 16; at < 64; at++) {
    const [early, late] = [words[at - 15] ?? 0, words[at - 2] ?? 0]
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words[at] = ((words[at - 16] ?? 0) + first + (words[at - 7] ?? 0) + second) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g)
    const first =
      (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (constants[at] ?? 0) + (words[at] ?? 0)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = ((state[index] ?? 0) + word) | 0
}

// What Node has everywhere. The compiler puts these into every module of the page that names them.

export { PageBuffer as Buffer } from './buffer.js'
export { process } from './process.js'

export function setImmediate(act: () => void): void {
  setTimeout(act, 0)
}

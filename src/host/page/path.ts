// What the program uses of `node:path`: paths with forward slashes, from `/`.

export const sep = '/'

export function isAbsolute(path: string): boolean {
  return path.startsWith('/')
}

export function normalize(path: string): string {
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') names.push(name)
    else if (names.length > 0 && names.at(-1) !== '..') names.pop()
    else if (!isAbsolute(path)) names.push(name)
  }
  const plain = `${isAbsolute(path) ? '/' : ''}${names.join('/')}`
  if (plain === '/') return plain
  return `${plain || '.'}${path.endsWith('/') ? '/' : ''}`
}

export function join(...paths: readonly string[]): string {
  return normalize(paths.filter(path => path !== '').join('/'))
}

export function resolve(...paths: readonly string[]): string {
  const last = paths.findLastIndex(isAbsolute)
  const whole = normalize(`/${paths.slice(Math.max(last, 0)).join('/')}`)
  return whole.length > 1 && whole.endsWith('/') ? whole.slice(0, -1) : whole
}

export function dirname(path: string): string {
  const plain = path.replace(/(?<=.)\/+$/, '')
  const end = plain.lastIndexOf('/')
  if (end < 0) return '.'
  return plain.slice(0, end).replace(/\/+$/, '') || '/'
}

export function basename(path: string, ending = ''): string {
  if (ending === path) return ''
  const name = path.replace(/\/+$/, '').split('/').at(-1) ?? ''
  return ending !== '' && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name
}

export function extname(path: string): string {
  const name = basename(path)
  if (name === '..') return ''
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot)
}

export function relative(from: string, to: string): string {
  const [start, end] = [from, to].map(path => resolve(path).split('/').filter(Boolean))
  const same = (start ?? []).findIndex((name, at) => name !== end?.[at])
  const shared = same < 0 ? (start ?? []).length : same
  return [...(start ?? []).slice(shared).map(() => '..'), ...(end ?? []).slice(shared)].join('/')
}

/** All paths are such here; those of Windows are asked for on Windows alone. */
export const posix = { sep, isAbsolute, normalize, join, resolve, dirname, basename, extname, relative }
export const win32 = posix

// biome-ignore lint/style/noDefaultExport: packages import it as Node has it.
export default posix

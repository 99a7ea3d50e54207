import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'

/** The mean darkness of each page: 0 is white, 1 is black. */
export function inkOf(path: string): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'backbrief-ink-'))
  execFileSync('pdftoppm', ['-gray', '-r', '50', path, join(folder, 'page')])
  const pages = readdirSync(folder)
    .sort()
    .map(file => darkness(readFileSync(join(folder, file))))
  rmSync(folder, { recursive: true })
  return pages
}

/** Of a picture in the PGM format: a head of four words, then a byte for each pixel. */
function darkness(picture: Buffer): number {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 64)) ?? []
  const pixels = picture.subarray(head.length)
  expect(pixels).toHaveLength(Number(width) * Number(height))
  return pixels.reduce((sum, pixel) => sum + (255 - pixel) / 255, 0) / pixels.length
}

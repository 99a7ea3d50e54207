import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insideOf } from '../../../src/host/source/inside-of.js'

let folder: string

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'backbrief-inside-')))
  await mkdir(join(folder, 'work/decks'), { recursive: true })
  await mkdir(join(folder, 'workshop'))
  await symlink('../workshop', join(folder, 'work/dist'))
  await symlink('../nowhere', join(folder, 'work/lost'))
  await symlink('decks', join(folder, 'work/lessons'))
  await symlink('work', join(folder, 'link'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('insideOf', () => {
  const inside = (path: string) => insideOf(join(folder, 'work'), join(folder, path))

  it('holds a folder and what is below it, there already or not', () => {
    expect(['work', 'work/decks', 'work/none/below', 'work/lessons/water'].map(inside)).toEqual([
      true,
      true,
      true,
      true
    ])
    expect(['.', 'workshop', 'workshop/none', 'work/..'].map(inside)).toEqual([false, false, false, false])
  })

  it('follows links on the way', () => {
    expect(['work/dist', 'work/dist/decks/none'].map(inside)).toEqual([false, false])
    expect(inside('link/decks')).toBe(true)
    expect(insideOf(join(folder, 'link'), join(folder, 'work/decks'))).toBe(true)
  })

  it('holds no link that leads nowhere: what is made behind it would lie elsewhere', () => {
    expect(['work/lost', 'work/lost/decks'].map(inside)).toEqual([false, false])
  })

  it('holds nothing in a folder that is not there', () => {
    expect(insideOf(join(folder, 'none'), join(folder, 'work'))).toBe(false)
  })
})

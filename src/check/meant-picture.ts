import { nearest } from '../deck/phrasing.js'

/** Which of the pictures that are there was probably meant by an address. */
export type MeantPicture = (address: string, near: readonly string[]) => string | undefined

interface Named {
  readonly path: string
  readonly plain: string
  readonly name: string
  readonly stem: string
}

// More missing pictures than this mean a forgotten folder, not misspelt names.
const maxMissing = 50

/**
 * A function that says which picture was probably meant by an address: the same but for capitals, strokes and the folder, or nearly the same.
 * It makes an index of each list once, and looks for so many addresses and no more: three thousand times five hundred names take minutes.
 */
export function openMeantPictures(): MeantPicture {
  const known = new Map<readonly string[], readonly Named[]>()
  const answers = new Map<string, string | undefined>()
  return (address, near) => {
    if (answers.has(address) || answers.size >= maxMissing) return answers.get(address)
    const named = known.get(near) ?? near.map(namedAs)
    known.set(near, named)
    const meant = meantPicture(namedAs(address), named)
    answers.set(address, meant)
    return meant
  }
}

function meantPicture({ plain, name, stem }: Named, near: readonly Named[]): string | undefined {
  const same = near.find(one => one.plain === plain) ?? near.find(one => one.name === name)
  if (same) return same.path
  const nearestStem = nearest(
    stem,
    near.map(one => one.stem)
  )
  return near.find(one => one.stem === nearestStem)?.path
}

function namedAs(path: string): Named {
  const plain = decoded(path).replaceAll('\\', '/').replace(/^\.\//, '').toLowerCase()
  const name = plain.split('/').at(-1) ?? ''
  return { path, plain, name, stem: name.replace(/\.[^.]*$/, '') }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

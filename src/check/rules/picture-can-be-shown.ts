import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { nearest, quote } from '../../deck/phrasing.js'
import type { Picture, PictureFault } from '../../deck/picture.js'
import { blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

type Fault = PictureFault | 'missing'

const kinds = 'PNG, JPEG, GIF, WebP, AVIF or SVG'

/** What is wrong with a picture that cannot be shown, and the fix. */
export const pictureFaults: Readonly<Record<Fault, { what: (address: string) => string; fix: string }>> = {
  missing: {
    what: address => `Unexpected address ${address}, expected a picture that is there`,
    fix: 'Check the spelling, capitals included, and put the file into the deck’s folder, like `images/name.jpg`.'
  },
  outside: {
    what: address => `Unexpected address ${address} outside the deck’s folder`,
    fix: 'Copy the picture into the deck’s folder and name it from there, like `images/name.jpg`.'
  },
  remote: {
    what: address => `Unexpected web address ${address} of a picture`,
    fix: 'Save the picture into the deck’s folder and name it from there: a training room may have no network.'
  },
  'data-address': {
    what: () =>
      'Unexpected picture written into the address, as `data:…`, expected the name of a file next to the deck',
    fix: 'Save it as a file in the deck’s folder and name that, like `![what it shows](images/name.png)`.'
  },
  backslash: {
    what: address => `Unexpected \`\\\` in the address ${address}, expected \`/\``,
    fix: 'Write `/` between folders and names, like `images/name.jpg`: it works on every computer.'
  },
  film: {
    what: address => `Unexpected film or sound ${address}, expected a picture: a deck plays neither`,
    fix: 'Put a still picture of it here, like `images/name.jpg`, and say in `:::notes` when to open the film yourself.'
  },
  'windows-name': {
    what: address => `Unexpected name ${address} of a picture: Windows allows no file of that name`,
    fix: 'Rename the picture, and write its new name here, like `images/room.png`.'
  },
  damaged: {
    what: address => `Unexpected damage in ${address}: a part of the picture is missing or cannot be read`,
    fix: 'Copy the picture here again from where it came. If that does not help, open it and save it again as PNG or JPEG.'
  },
  'no-pixels': {
    what: address => `Unexpected picture ${address} without a single pixel`,
    fix: 'Save the picture again as PNG or JPEG, or take it out.'
  },
  'too-many-pixels': {
    what: address => `Unexpected number of pixels in ${address}, expected at most \`40\` million`,
    fix: 'Save the picture again, smaller: 2560 pixels wide is enough for any projector.'
  },
  'too-costly': {
    what: address => `Unexpected way in which ${address} is saved: to read it takes far too much time or memory`,
    fix: 'Open the picture and save it again as an ordinary JPEG, or as PNG with 8 bits for each colour.'
  },
  'too-detailed': {
    what: address => `Unexpected number of shapes in the drawing ${address}: to draw it takes too long`,
    fix: 'Simplify it, or export it as PNG, 2560 pixels wide.'
  },
  'not-plain-svg': {
    what: address =>
      `Unexpected way in which the drawing ${address} is saved: it names what stands elsewhere, or is no plain SVG`,
    fix: 'Open it in a drawing program, Inkscape for instance, and save it as “Plain SVG”; or export it as PNG.'
  },
  'over-budget': {
    what: address => `Unexpected picture ${address}: to read those before it takes as much time as one deck may take`,
    fix: 'Save the pictures smaller: 2560 pixels wide is enough for any projector. Or make two decks of this one.'
  },
  'not-a-picture': {
    what: address => `Unexpected file ${address}, expected a picture (${kinds})`,
    fix: 'Save the picture again as PNG or JPEG, a drawing as SVG.'
  },
  'too-big': {
    what: address => `Unexpected size of ${address}, expected at most \`20\` MiB`,
    fix: 'Make the picture smaller: 1920 pixels wide is enough for any projector.'
  }
}

export const pictureCanBeShown: Rule = {
  id: 'picture-can-be-shown',
  severity: 'error',
  wants: 'Every picture is a file in the deck’s folder that any browser can show.',
  why: 'A deck is built into single files that work without a network. A picture that cannot be put into them leaves a hole in the slide.',
  check(deck, report) {
    const meantPicture = openMeantPictures()
    for (const { block } of blocksOf(deck, 'image')) reportFault(deck, block.url, block.position, report, meantPicture)
    for (const { block } of blocksOf(deck, 'listItem'))
      if (block.data?.picture) reportFault(deck, block.data.picture, block.position, report, meantPicture)
    for (const { background, place } of deck.slides)
      if (background && 'picture' in background) reportFault(deck, background.picture, place, report, meantPicture)
  }
}

// A picture that nobody has looked for is not complained of.
function reportFault(
  deck: Deck,
  address: string,
  place: Finding['place'],
  report: (finding: Finding) => void,
  meantPicture: MeantPicture
): void {
  const picture = deck.pictures[address]
  if (!picture || picture.state === 'found') return
  const { what, fix } = pictureFaults[picture.state]
  const meant = picture.state === 'missing' ? meantPicture(address, picture.near ?? []) : withSlashes(picture, address)
  report({
    what: `${what(quote(address))}${meant ? `, did you mean ${quote(meant)}?` : ''}`,
    fix: meant ? `Write ${quote(/\s/.test(meant) ? `<${meant}>` : meant)}.` : fix,
    place
  })
}

function withSlashes({ state }: Picture, address: string): string | undefined {
  return state === 'backslash' ? address.replaceAll('\\', '/') : undefined
}

/** Which of the pictures that are there was probably meant by an address. */
type MeantPicture = (address: string, near: readonly string[]) => string | undefined

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
function openMeantPictures(): MeantPicture {
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

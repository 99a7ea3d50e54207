import { expect, it } from 'vitest'
import { pptx } from '../../../src/render/pptx/pptx.js'
import { inputFor } from '../paper/lesson.js'
import { allNamed, packageIn } from './open-package.js'
import { richLesson } from './rich.js'

const front = (theme: string) => (text: string) => text.replace(/^profile: .*$/m, `$&\ntheme: ${theme}`)

async function slidesOf(change: (text: string) => string) {
  const deck = richLesson(change)
  const file = packageIn(await pptx.render(await inputFor(deck)), 'slides.pptx')
  const part = (id: string) => file.part(`ppt/slides/slide${deck.slides.findIndex(one => one.id === id) + 1}.xml`)
  return { file, part }
}

const onPhoto =
  '\n---\n\n::slide{#on-photo background=well.png}\n\nA well without a committee is broken in two years.\n'
const onDark = '\n---\n\n::slide{#on-dark background=dark}\n\n## A title\n\n- One\n- Two\n'

it('the scrim of a photo fades out beside few words', async () => {
  const { part } = await slidesOf(text => text + onPhoto)
  const [fade] = allNamed(part('on-photo'), 'a:gradFill')
  const shares = (fade ? allNamed(fade, 'a:alpha') : []).map(({ attributes }) => Number(attributes.val))
  expect(shares[0]).toBeGreaterThan(90000)
  expect(shares.at(-1)).toBe(0)
})

it('what needs the whole width stands below a clear band of the photo along the whole top, which ends above its title', async () => {
  const wide =
    '\n---\n\n::slide{#wide background=well.png}\n\n## From forecast to decision\n\n:::diagram{layout=steps}\n- Read the forecast\n- Look at the sky\n- Call the far end\n- Decide together\n:::\n'
  const { part } = await slidesOf(text => text + wide)
  const [photo] = allNamed(part('wide'), 'p:pic')
  const size = photo && allNamed(photo, 'a:ext').find(({ attributes }) => attributes.cy !== undefined)?.attributes
  expect(Number(size?.cx)).toBe(1280 * 9525)
  // The title is one line on the foot of its zone.
  expect(Number(size?.cy)).toBeGreaterThan(50 * 9525)
  expect(Number(size?.cy)).toBeLessThan(80 * 9525)
  expect(allNamed(part('wide'), 'a:gradFill')).toEqual([])
})

it('several heads stand on a plain ground in place of a photo', async () => {
  const aim =
    '\n---\n\n::slide{#heads background=well.png}\n\n## Aim\n\nTo show how a well is kept.\n\n## Scope\n\n1. Water\n2. Wells\n'
  const { part } = await slidesOf(text => text + aim)
  expect(allNamed(part('heads'), 'p:pic')).toEqual([])
  expect(allNamed(part('heads'), 'a:gradFill')).toEqual([])
})

it('a line below a title has the colour for its ground', async () => {
  const { part } = await slidesOf(text => text + onDark)
  const tree = part('on-dark')
  expect(tree.attributes.showMasterSp).toBe('0')
  expect(allNamed(tree, 'p:cNvPr').map(({ attributes }) => attributes.name)).toContain('Line')
})

it('titles of a theme with a serif face have one that office programs know', async () => {
  const face = async (theme: string) => {
    const { file } = await slidesOf(front(theme))
    const [major] = allNamed(file.part('ppt/theme/theme1.xml'), 'a:majorFont')
    return major && allNamed(major, 'a:latin')[0]?.attributes.typeface
  }
  expect(await face('charter')).toBe('Cambria')
  expect(await face('field')).toBe('Arial')
})

it('layouts have what the theme is known by', async () => {
  const linesIn = async (theme: string, layout = 2) => {
    const { file } = await slidesOf(front(theme))
    const shapes = allNamed(file.part(`ppt/slideLayouts/slideLayout${layout}.xml`), 'p:sp')
    return shapes.filter(shape => allNamed(shape, 'p:cNvPr')[0]?.attributes.name === 'Line')
  }
  // A line, and the bar that it begins with.
  expect(await linesIn('field')).toHaveLength(2)
  expect(await linesIn('charter')).toHaveLength(6)
  expect(await linesIn('earth')).toHaveLength(1)
  const [disc, ring, ...more] = await linesIn('earth', 1)
  expect(more).toEqual([])
  for (const one of [disc, ring]) expect(one && allNamed(one, 'a:cubicBezTo').length).toBeGreaterThan(0)
  const places = [disc, ring].map(one => one && allNamed(one, 'a:off')[0]?.attributes)
  expect(places.map(place => Number(place?.x))).toEqual([1176, 1128].map(px => px * 9525))
})

it('a short quotation on a photo keeps to one side: no words stand along the foot of a presentation', async () => {
  const said =
    '\n---\n\n::slide{#said background=well.png}\n\n## What a pilot told us\n\n> The cloud that worries me.\n'
  const { part } = await slidesOf(text => text + said)
  const widths = allNamed(part('said'), 'p:sp')
    .filter(shape => allNamed(shape, 'a:t').length > 0)
    .flatMap(shape => allNamed(shape, 'a:ext').map(({ attributes }) => Number(attributes.cx) / 9525))
  expect(widths.length).toBeGreaterThan(1)
  expect(Math.max(...widths)).toBeLessThan(1280 / 2)
})

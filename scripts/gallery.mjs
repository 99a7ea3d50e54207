// Shows what the decks look like, for people to look at: every slide of every deck in every theme, wide and narrow, on one
// sheet each. The sheets go to dist/gallery/.
//
//   npm run gallery                     the sheets, in every language
//   npm run gallery -- --language en    only those in one language
//   npm run gallery -- --readme         also the pictures of README.md and docs, into docs/pictures/
//   npm run gallery -- --docs           only the pictures of docs/diagrams.md and docs/charts.md, and these pages
//   npm run gallery -- --grounds        only every block on every ground, in every theme and with brands: one sheet each, measured, too

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { run } from './run.mjs'
import { setUp } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: flags } = parseArgs({
  options: {
    language: { type: 'string' },
    readme: { type: 'boolean' },
    docs: { type: 'boolean' },
    grounds: { type: 'boolean' }
  }
})
const rooms = [
  { name: '16x9', width: 1280, height: 720 },
  { name: '4x3', width: 1024, height: 768 }
]

/** What docs/diagrams.md and docs/charts.md say first, and what they call each picture. */
const examplePages = [
  {
    name: 'diagrams',
    head: '# Diagrams\n\nA diagram is a list in a block `:::diagram{layout=…}`. An item in bold among others, `- **Flood**: every June`, stands out in the colour of what matters, in every layout but `venn` and `map`. Steps in one row have an `icon=` each or, where none has one and no words begin with a number, large numbers.',
    picture: id => [`diagram-${id}`, `Diagram in the layout ${id}`],
    notes: {
      pillars:
        'An item may have an icon, `- Cover {icon=shield}`, which stands above its words, or a picture, `- Cover {icon=shield picture=images/cover.svg}`. Boxes of a `hub` have theirs on an end in colour, cells of a `matrix` in one beside the words, the five parts of a `tree` above them, or beside them where one has long words.',
      steps:
        'With icons, `- Take a clean bottle {icon=water}`, words begin at one height below them. Five steps of one short word each stand in one row, others in rows of at most four. Items below a step stand in a card under its arrow, and so does what stands behind its colon, `- Week before: read the guide`, where every step of one row has some.',
      cycle:
        'Items of a second group, `- Listen {group=2}`, are outlines.\nIn a cycle of four, `{icon=ear}` sets an icon before the words of a box.',
      tree: 'Five parts of one item stand beside it. One item at the top may have two levels below it. Several items at the top make columns, each with one level below.',
      matrix:
        'Items that begin with `x:` and `y:` name the axes, which run from little to much: the cell in which both are high has the colour of what matters. Without them there are four boxes and no axes.',
      venn: 'Two or three circles, which are darker where two overlap, and in the colour of what matters where all of them do. An item that begins with `all:` names that. A translation keeps `all:` as it stands.',
      timeline:
        'Where every item begins with a year, a day (`2026-11-26`) or a time (`09:30`), the points stand as far apart as they are in time, unless too many are so close that their words would not find room. The line is dashed beyond the last.',
      map: 'Items of the first level are countries, by their English name or ISO code; a word after a colon says what is there. Items below them are places with their latitude and longitude in degrees, which the slide does not show. Outlines come from [Natural Earth](https://www.naturalearthdata.com), and the disclaimer of the United Nations stands below every map, in the language of the deck. A name stands within its country or outside, at the end of a line where it has no room beside its pin. A square in a corner shows where on its continent the country lies, and a line how long so many kilometres are, unless countries are so wide that it would not hold everywhere. No border is drawn of which you ask for neither side. Natural Earth draws who holds an area, which is not always the line on maps of the United Nations: where a border is disputed or not settled, and wherever your mission has a map, show that one as a picture.',
      pathway:
        'An item with items below it is a question, and they are its answers. Two or three short ones, `Yes: close the well`, stand on the ways to what follows from them. What stands before the colon of another item is who acts.'
    }
  },
  {
    name: 'charts',
    head: '# Charts\n\nA chart is a table in a block `:::chart{kind=…}`. The numbers on this page are made up.',
    picture: id => [`chart-${id}`, `Chart of the kind ${id}`],
    notes: {
      line: 'Each line has its name and its last number at its end. The strongest line also shows its first number, before its first point. The numbers of the scale stand before its lines.',
      share:
        'Up to four parts are parts of a ring; more are bars, each on a track as long as the whole. They begin at the top and go on clockwise in the order of the table: put the largest first. Share and name of each stand beside it, at the end of a short line, or in rows beside the ring where they have no room there. `highlight=` names the part that stands out, whose share and name then stand in the middle.'
    }
  }
]

await setUp()
if (flags.grounds) process.exit(await showGrounds())
// On a fresh clone neither is there before.
const { launch } = await import('puppeteer')
const { findBrowser } = await import('../dist/program/find-browser.js')
const { themeNames: themes } = await import('./template-data.mjs')
const found = await findBrowser()
if (!found) throw new Error('The gallery needs a browser.')
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await launch({ executablePath: found.path, headless: true, args: sandbox })
const work = await mkdtemp(join(tmpdir(), 'backbrief-gallery-'))
try {
  await mkdir(join(root, 'dist/gallery'), { recursive: true })
  if (!flags.docs) for (const theme of themes) await showTheme(theme)
  if (flags.readme) await showReadme()
  if (flags.readme || flags.docs) for (const page of examplePages) await showExamples(page)
} finally {
  await browser.close()
  await rm(work, { recursive: true, force: true })
}

/** The contact sheets of grounds come from the test that measures them. Gives its exit code. */
function showGrounds() {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const sheets = join(root, 'dist/gallery/grounds')
  return run(process.execPath, [vitest, 'run', '--mode', 'long', 'tests/rendered/grounds'], {
    cwd: root,
    env: { ...process.env, BACKBRIEF_SHEETS: sheets }
  })
}

/** Builds all decks in one theme and makes a sheet of each, for each shape of screen. */
async function showTheme(theme) {
  const folder = join(work, theme)
  await cp(join(root, 'decks'), join(folder, 'decks'), { recursive: true })
  const decks = (await readdir(join(folder, 'decks'), { withFileTypes: true })).filter(entry => entry.isDirectory())
  for (const { name } of decks) {
    const file = join(folder, 'decks', name, 'deck.md')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/^theme: .*\n/m, '').replace(/^title: /m, `theme: ${theme}\ntitle: `))
  }
  const language = flags.language ? ['--language', flags.language] : []
  const build = [join(root, 'dist/program/backbrief.cjs'), 'build', '--quiet', '--no-pdf', ...language]
  if ((await run(process.execPath, build, { cwd: folder })) !== 0) throw new Error('The decks do not build: see above.')
  for (const { name } of decks)
    for (const language of await readdir(join(folder, 'dist/decks', name)))
      for (const room of rooms) {
        const pictures = await shootSlides(join(folder, 'dist/decks', name, language, 'slides.html'), room)
        await writeSheet(pictures, join(root, 'dist/gallery', `${name}-${language}-${theme}-${room.name}.png`), room)
      }
}

/** A picture of every slide, as the projector shows it. */
async function shootSlides(file, { width, height }) {
  const page = await browser.newPage()
  await page.setViewport({ width, height, deviceScaleFactor: 0.5 })
  // Nothing is caught half faded in.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.goto(pathToFileURL(file).href)
  await page.waitForFunction('Reveal.isReady()')
  const count = await page.evaluate('Reveal.getTotalSlides()')
  const pictures = []
  for (let slide = 0; slide < count; slide++) {
    await page.evaluate(`Reveal.slide(${slide}, 0, 99)`)
    pictures.push(await page.screenshot({ encoding: 'base64' }))
  }
  await page.close()
  return pictures
}

async function writeSheet(pictures, file, { width, height }) {
  const page = await browser.newPage()
  const images = pictures.map(
    data => `<img width="${width / 2.5}" height="${height / 2.5}" src="data:image/png;base64,${data}">`
  )
  await page.setViewport({ width: Math.ceil((width / 2.5 + 12) * 4 + 12), height: 600 })
  await page.setContent(
    `<body style="margin:0;padding:12px;background:#777;display:flex;flex-wrap:wrap;gap:12px">${images.join('')}</body>`
  )
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
  console.log(file.slice(root.length))
}

/** The pictures of README.md: real output of the first deck. */
async function showReadme() {
  const folder = join(work, 'field/dist/decks/crsv-mission-approaches/en')
  const contrast = join(work, 'contrast/dist/decks/crsv-mission-approaches/en')
  const target = join(root, 'docs/pictures')
  await mkdir(target, { recursive: true })
  const shoot = async (file, name, view, prepare) => {
    const page = await browser.newPage()
    await page.setViewport({ deviceScaleFactor: 1, ...view })
    // Nothing is caught half faded in.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await page.goto(pathToFileURL(file).href)
    await page.evaluate('document.fonts.ready')
    if (prepare) await prepare(page)
    await page.screenshot({ path: join(target, `${name}.png`) })
    await page.close()
  }
  const slide = { width: 1280, height: 720, deviceScaleFactor: 0.5 }
  // Loaded again, it does not go on where the slides before it ended.
  const at = id => page =>
    page
      .evaluate(`location.hash = '#/${id}'`)
      .then(() => page.reload())
      .then(() => page.waitForFunction(`Reveal.getCurrentSlide()?.id === '${id}'`))
      .then(() => page.evaluate('document.fonts.ready'))
  await shoot(join(folder, 'slides.html'), 'slide-title', slide)
  await shoot(join(folder, 'slides.html'), 'slide-diagram', slide, at('holistic-approach'))
  await shoot(join(folder, 'slides.html'), 'slide-activity', slide, at('market-road'))
  await shoot(join(folder, 'slides.html'), 'slide-quiz', slide, at('check-wpas'))
  await shoot(join(contrast, 'slides.html'), 'slide-contrast', slide, at('substantive-entities'))
  for (const theme of ['night', 'earth', 'charter']) {
    const file = join(work, theme, 'dist/decks/crsv-mission-approaches/en/slides.html')
    await shoot(file, `theme-${theme}-title`, slide, at('mission-approaches'))
    await shoot(file, `theme-${theme}-box`, slide, at('survivors-first'))
  }
  await shoot(
    join(folder, 'presenter.html'),
    'presenter',
    { width: 1280, height: 760, deviceScaleFactor: 0.75 },
    async page => {
      for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight')
    }
  )
  const paper = { width: 800, height: 1000, deviceScaleFactor: 0.8 }
  await shoot(join(folder, 'handout.html'), 'handout', paper, page =>
    page.evaluate(`scrollTo(0, document.querySelectorAll('.workbook-section')[1].getBoundingClientRect().top - 40)`)
  )
  await shoot(join(folder, 'notes.html'), 'notes', paper, page =>
    page.evaluate(`document.querySelectorAll('.guide')[8].scrollIntoView()`)
  )
}

/** Every kind of a block as a picture, with the source that it is drawn from beside it. */
async function showExamples({ name, head, picture, notes = {} }) {
  const { parse, render } = await import('../dist/program/index.js')
  const text = await readFile(join(root, `docs/${name}/deck.md`), 'utf8')
  const [html] = await render(parse(text).deck, { formats: ['slides'] })
  const file = join(work, `${name}.html`)
  await writeFile(file, html.text)
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 0.5 })
  // Slides that fade in would be taken half way.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.goto(pathToFileURL(file).href)
  await page.waitForFunction('Reveal.isReady()')
  const slides = text.split(/^---$/m).slice(2)
  const parts = []
  for (const [index, slide] of slides.entries()) {
    const id = /#([a-z]+)\}/.exec(slide)?.[1]
    const source = slide.trim().replace(/^::slide.*\n+/, '')
    const [png, called] = picture(id)
    await page.evaluate(`Reveal.slide(${index})`)
    await page.screenshot({ path: join(root, 'docs/pictures', `${png}.png`) })
    parts.push(
      `## ${id}\n\n![${called}: ${source.split('\n')[0].slice(3)}](pictures/${png}.png)\n\n\`\`\`markdown\n${source}\n\`\`\`\n`,
      ...(notes[id] ? [`${notes[id]}\n`] : [])
    )
  }
  const made = `This page is made by \`npm run gallery -- --docs\` from \`docs/${name}/deck.md\`.\n`
  await writeFile(join(root, `docs/${name}.md`), [`${head} ${made}`, ...parts].join('\n'))
}

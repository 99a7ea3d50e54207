// What is to be reached, as ratios of one run: each time beside the one that was measured with it, and the median of these.

import { median, round } from './time.mjs'

const node = 'node -e 0'

/** Each: what, against what, at most how many times as long. */
const ratios = [
  ['CRSV → slides.html', 'marp: CRSV → html', 0.6],
  ['CRSV → slides.html', 'pandoc: CRSV → html', 0.6],
  ['CRSV → slides.pdf', 'marp: CRSV → pdf', 0.5],
  ['CRSV → slides.pptx, deck.pptx', 'pandoc: CRSV → pptx', 2],
  ['CRSV → slides.pptx, deck.pptx', 'marp: CRSV → pptx', 0.1],
  ['check CRSV, six languages', 'marp: CRSV → html', 1],
  ['two lessons, six languages → everything', 'marp: CRSV → pdf', 6],
  ['each further lesson → slides.html', 'marp: each further lesson → html', 0.5],
  ['each further lesson → slides.pdf', 'marp: each further lesson → pdf', 0.4],
  ['500 real slides → slides.html', 'marp: 500 real slides → html', 1],
  ['nothing changed, two lessons, all formats', node, 2],
  ['one slide edited, six languages → html', node, 8],
  // On plain bullets, as earlier releases were measured; they go with the next.
  ['plain: 1 deck → slides.html', node, 5],
  ['plain: 1 deck → slides.html', 'plain: marp: 1 deck → html', 0.2],
  ['plain: 1 deck → slides.html', 'plain: pandoc: 1 deck → html', 0.15],
  ['plain: 0 of 200 changed → all formats', node, 2.5],
  ['plain: 1 of 200 changed → all html', node, 5],
  ['plain: 1 deck → slides.pdf', 'plain: marp: 1 deck → pdf', 0.35],
  ['plain: 1 deck → three pdfs', 'plain: marp: 1 deck → pdf', 0.6],
  ['plain: each further deck → slides.html', 'plain: marp: each further deck → html', 0.4],
  ['plain: each further deck → slides.pdf', 'plain: marp: each further deck → pdf', 0.15],
  ['plain: 500 slides → slides.html', 'plain: marp: 500 slides → html', 0.8]
]

/** What each lesson after the first costs, from the times of one and of ten. */
const further = [
  ['each further lesson → slides.html', 'CRSV → slides.html', '10 lessons → slides.html'],
  ['each further lesson → slides.pdf', 'CRSV → slides.pdf', '10 lessons → slides.pdf'],
  ['marp: each further lesson → html', 'marp: CRSV → html', 'marp: 10 lessons → html'],
  ['marp: each further lesson → pdf', 'marp: CRSV → pdf', 'marp: 10 lessons → pdf'],
  ['plain: each further deck → slides.html', 'plain: 1 deck → slides.html', 'plain: 10 decks → slides.html'],
  ['plain: each further deck → slides.pdf', 'plain: 1 deck → slides.pdf', 'plain: 10 decks → slides.pdf'],
  ['plain: marp: each further deck → html', 'plain: marp: 1 deck → html', 'plain: marp: 10 decks → html'],
  ['plain: marp: each further deck → pdf', 'plain: marp: 1 deck → pdf', 'plain: marp: 10 decks → pdf']
]

const mostMemory = ['500 real slides → slides.html', 250]

/** The goals that can be judged from the times of each round, by name: `{ ms, cpu, MiB }` as `time` gives them. */
export function goalsOf(times) {
  const all = new Map(times)
  for (const [name, one, ten] of further) {
    const [first, more] = [all.get(one), all.get(ten)]
    const each = key => (_, round) => (more[round][key] - first[round][key]) / 9
    if (first && more)
      all.set(
        name,
        first.map((_, round) => ({ ms: each('ms')(_, round), cpu: each('cpu')(_, round) }))
      )
  }
  const ratio = (name, against, key) =>
    round(median(all.get(name).map((taken, round) => taken[key] / all.get(against)[round][key])))
  const judged = ratios
    .filter(([name, against]) => all.has(name) && all.has(against))
    .map(([name, against, atMost]) => {
      const is = ratio(name, against, 'ms')
      return {
        name,
        against,
        is,
        'of the processors': ratio(name, against, 'cpu'),
        'at most': atMost,
        met: is <= atMost
      }
    })
  const [name, atMost] = mostMemory
  const memory = median(all.get(name)?.map(({ MiB }) => MiB) ?? [])
  if (memory === undefined) return judged
  return [...judged, { name, against: 'MiB', is: Math.round(memory), 'at most': atMost, met: memory <= atMost }]
}

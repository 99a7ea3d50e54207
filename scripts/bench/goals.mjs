// What is to be reached, as ratios of one run.

import { round } from './time.mjs'

const node = 'node -e 0'

/** Each: what, against what, at most how many times as long. */
const ratios = [
  ['1 deck → slides.html', node, 5],
  ['1 deck → slides.html', 'marp: 1 deck → html', 0.2],
  ['1 deck → slides.html', 'pandoc: 1 deck → html', 0.15],
  ['0 of 200 changed → all formats', node, 2.5],
  ['1 of 200 changed → all html', node, 5],
  ['1 deck → slides.pdf', 'marp: 1 deck → pdf', 0.35],
  ['1 deck → three pdfs', 'marp: 1 deck → pdf', 0.6],
  ['each further deck → slides.html', 'marp: each further deck → html', 0.4],
  ['each further deck → slides.pdf', 'marp: each further deck → pdf', 0.15],
  ['500 slides → slides.html', 'marp: 500 slides → html', 0.8]
]

/** What each deck after the first costs, from the times of one and of ten. */
const further = [
  ['each further deck → slides.html', '1 deck → slides.html', '10 decks → slides.html'],
  ['each further deck → slides.pdf', '1 deck → slides.pdf', '10 decks → slides.pdf'],
  ['marp: each further deck → html', 'marp: 1 deck → html', 'marp: 10 decks → html'],
  ['marp: each further deck → pdf', 'marp: 1 deck → pdf', 'marp: 10 decks → pdf']
]

const mostMemory = ['500 slides → slides.html', 200]

/** The goals that can be judged from rows of `{ name, ms, MiB }`. */
export function goalsOf(rows) {
  const ms = new Map(rows.map(row => [row.name, row.ms]))
  for (const [name, one, ten] of further) if (ms.has(one) && ms.has(ten)) ms.set(name, (ms.get(ten) - ms.get(one)) / 9)
  const judged = ratios
    .filter(([name, against]) => ms.has(name) && ms.has(against))
    .map(([name, against, atMost]) => {
      const ratio = round(ms.get(name) / ms.get(against))
      return { name, against, is: ratio, 'at most': atMost, met: ratio <= atMost }
    })
  const [name, atMost] = mostMemory
  const memory = rows.find(row => row.name === name)?.MiB
  if (memory === undefined) return judged
  return [...judged, { name, against: 'MiB', is: Math.round(memory), 'at most': atMost, met: memory <= atMost }]
}

import type { Labels } from '../templates.js'

/** Blocks, attributes and fields of the front matter that other pages name already, by how they are written. */
const named = {
  slide: 'slide',
  aim: 'aim',
  relevance: 'relevance',
  scope: 'scope',
  outcomes: 'outcomes',
  takeaways: 'takeaways',
  notes: 'notes',
  prepare: 'preparation',
  activity: 'activity',
  purpose: 'purpose',
  debrief: 'debrief',
  quiz: 'question',
  answer: 'answer',
  sources: 'sources',
  minutes: 'minutesColumn',
  method: 'method',
  materials: 'materials',
  required: 'required',
  source: 'source',
  author: 'author',
  licence: 'licence',
  acknowledgement: 'acknowledgement',
  date: 'date',
  audience: 'audience',
  participants: 'people',
  duration: 'duration',
  profile: 'deskRules',
  'brand.logo': 'logo'
} as const satisfies Readonly<Record<string, keyof Labels>>

const own = /^deskName(?=[A-Z])/

/** How blocks, attributes and fields are called for people, by how they are written; without signs in them, in small letters. */
export function namesFor(labels: Labels): Readonly<Record<string, string>> {
  const ours = Object.entries(labels).flatMap(([key, words]) =>
    own.test(key) ? [[key.replace(own, '').toLowerCase(), words] as const] : []
  )
  const others = Object.entries(named).map(([name, key]) => [keyOf(name), labels[key]] as const)
  return Object.fromEntries([...ours, ...others])
}

function keyOf(name: string): string {
  return name.replace(/[.-]/g, '').toLowerCase()
}

import type { RootContent } from 'mdast'
import { type BlockKind, contract, exercise, forEveryone, forFacilitator, onPaper } from './block-kind.js'

/**
 * Our blocks and their parts. For a new row, the compiler names every place that has to handle it. A name of mdast, such as `definition` or `table`, is
 * taken: the compiler then complains in many files of what Markdown has by that name.
 */
export const blockKinds = {
  aim: { ...contract, texts: { role: 'aim', called: 'aim of the lesson' } },
  relevance: { ...contract, texts: { role: 'relevance', called: 'why this matters' } },
  /** Its first list holds the lesson's parts. */
  scope: { ...contract, height: 'own', cutAs: 'list', texts: { role: 'scope', called: 'part of the lesson' } },
  /** Its first list holds the learning outcomes. */
  outcomes: { ...contract, height: 'own', cutAs: 'list', texts: { role: 'outcome', called: 'learning outcome' } },
  /** Its first list holds the takeaways; an item says which outcomes it closes in `data.outcomes`. */
  takeaways: { ...contract, height: 'own', cutAs: 'list', texts: { role: 'takeaway', called: 'takeaway' } },
  /** What to say, ask and watch for. */
  notes: { ...forFacilitator, plain: 'omitted', texts: { role: 'notes', called: "facilitator's notes" } },
  activity: {
    ...exercise,
    runningText: 'elsewhere',
    cutAs: 'activity',
    texts: { role: 'activity', called: 'instructions for an activity' }
  },
  /** What has to be ready before the lesson: people, procedures, room, material; and what to read before. */
  prepare: {
    ...forFacilitator,
    shownOn: 'paper',
    runningText: 'elsewhere',
    texts: { role: 'prepare', called: 'what to prepare, facilitator only' }
  },
  /** What an activity is for. */
  purpose: {
    ...forFacilitator,
    drawing: 'own',
    plain: 'own',
    texts: { role: 'purpose', called: 'purpose of an activity, facilitator only' }
  },
  /** What to talk about when an activity is over. */
  debrief: {
    ...forFacilitator,
    drawing: 'own',
    plain: 'own',
    texts: { role: 'debrief', called: 'debrief of an activity, facilitator only' }
  },
  /** What to expect of people. */
  answer: {
    ...forFacilitator,
    drawing: 'own',
    plain: 'own',
    texts: { role: 'answer', called: 'expected answer, facilitator only' }
  },
  /** A question (ordinary blocks) followed by its options. */
  quiz: {
    ...exercise,
    runningText: 'elsewhere',
    cutAs: 'question',
    texts: { role: 'question', called: 'question of a quiz' }
  },
  /** One answer to choose. */
  quizOption: {
    ...forEveryone,
    form: 'implied',
    drawing: 'own',
    texts: { role: 'option', called: 'answer to choose in a quiz' }
  },
  feedback: {
    ...forFacilitator,
    form: 'implied',
    holds: 'phrasing',
    drawing: 'own',
    texts: { role: 'feedback', called: 'feedback on an answer, facilitator only' }
  },
  diagram: {
    ...forEveryone,
    drawing: 'own',
    height: 'own',
    runningText: 'content',
    plain: 'own',
    cutAs: 'diagram',
    texts: { role: 'diagram', called: 'label in a diagram' }
  },
  chart: {
    ...forEveryone,
    drawing: 'own',
    height: 'own',
    runningText: 'content',
    cutAs: 'diagram',
    texts: { role: 'chart', called: 'label in a chart' }
  },
  columns: { ...forEveryone, height: 'own', drawing: 'own', texts: undefined },
  column: { ...forEveryone, form: 'part', drawing: 'own', texts: undefined },
  /** A list that appears one item at a time. */
  steps: {
    ...forEveryone,
    fitsBesidePicture: true,
    drawing: 'own',
    runningText: 'content',
    cutAs: 'list',
    texts: undefined
  },
  callout: {
    ...forEveryone,
    fitsBesidePicture: true,
    drawing: 'own',
    height: 'own',
    plain: 'own',
    cutAs: 'box',
    texts: { role: 'callout', called: 'box on the slide' }
  },
  /** Small print. */
  sources: {
    ...forEveryone,
    shownOn: 'foot',
    isRead: false,
    drawing: 'own',
    plain: 'omitted',
    runningText: 'elsewhere',
    texts: { role: 'source', called: 'source, small print' }
  },
  /** The long form, on paper only. */
  paper: { ...onPaper, texts: { role: 'paper', called: 'text in the handout' } },
  /** A card, a poster or a page for work, in a file of its own. */
  jobaid: { ...onPaper, runningText: 'elsewhere', texts: { role: 'job-aid', called: 'text of a job aid' } },
  /** A placeholder that names what was lost here. */
  missing: {
    ...forEveryone,
    isRead: false,
    holds: 'phrasing',
    drawing: 'own',
    height: 'own',
    plain: 'own',
    cutAs: 'box',
    texts: { role: 'placeholder', called: 'placeholder for something missing' }
  }
} as const satisfies Readonly<Record<string, BlockKind>>

export type OwnType = keyof typeof blockKinds

export const ownTypes = Object.keys(blockKinds) as readonly OwnType[]

/** Our types with a given value of a fact. */
export type TypesWith<Fact extends keyof BlockKind, Value extends BlockKind[Fact]> = {
  [Type in OwnType]: (typeof blockKinds)[Type][Fact] extends Value ? Type : never
}[OwnType]

/** Returns our types with a given value of a fact, in the order of the table. */
export function typesWith<Fact extends keyof BlockKind, const Value extends BlockKind[Fact]>(fact: Fact, value: Value) {
  const has = (type: OwnType): type is TypesWith<Fact, Value> => kindOf(type)[fact] === value
  return ownTypes.filter(has)
}

function kindOf(type: OwnType): BlockKind {
  return blockKinds[type]
}

/** True for our blocks and their parts, false for Markdown's own nodes. */
export function isOwn<Node extends RootContent>(node: Node): node is Extract<Node, { type: OwnType }> {
  return Object.hasOwn(blockKinds, node.type)
}

/** True for one of our nodes with a given value of a fact. */
export function isKind<Node extends RootContent, Fact extends keyof BlockKind, const Value extends BlockKind[Fact]>(
  node: Node,
  fact: Fact,
  value: Value
): node is Extract<Node, { type: TypesWith<Fact, Value> }> {
  return isOwn(node) && kindOf(node.type)[fact] === value
}

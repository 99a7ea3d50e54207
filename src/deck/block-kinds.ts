import type { RootContent } from 'mdast'

/** What every room has to know about a block of ours, or about a part of one. */
interface BlockKind {
  /** Who may see it. */
  readonly audience: 'everyone' | 'facilitator'
  /** Where it is shown: on the slide, in the slide's foot, or on paper only. */
  readonly shownOn: 'body' | 'foot' | 'paper'
  /** Whether people are asked to read it on the screen: it then counts as text of the slide, and blocks in it keep names of their own. */
  readonly isRead: boolean
  /** Whether a slide that holds it serves the lesson by that alone: a part of its contract, an exercise. */
  readonly servesLesson: boolean
  /** What its texts are called in catalogues, and in the notes to translators. Without it, they are called after what is around them. */
  readonly texts: { readonly role: string; readonly called: string } | undefined
  /** `block` may be a slide's; `part` is written like a block but only in another; `implied` is made from what another holds. */
  readonly form: 'block' | 'part' | 'implied'
  readonly holds: 'blocks' | 'phrasing'
  /** Whether words of this kind may stand beside a picture. */
  readonly fitsBesidePicture: boolean
  /** `box` is a `<div>` with the name of the block as its class. */
  readonly drawing: 'box' | 'own'
  /** `inside` is the height of what it holds. */
  readonly height: 'inside' | 'own'
  /** What becomes of it in ordinary Markdown: what it holds, nothing, or something of its own. */
  readonly plain: 'inside' | 'omitted' | 'own'
  /** What becomes of it in a slide's running text on paper; `elsewhere` is what has a section of its own there. */
  readonly runningText: 'whole' | 'inside' | 'elsewhere'
  /** What it is called where a browser finds that a slide cuts it. */
  readonly cutAs: 'text' | 'list' | 'box' | 'diagram' | 'activity' | 'question'
}

// The beginnings of a row. Each decides who may see the block.

const forEveryone = {
  audience: 'everyone',
  shownOn: 'body',
  isRead: true,
  servesLesson: false,
  form: 'block',
  holds: 'blocks',
  fitsBesidePicture: false,
  drawing: 'box',
  height: 'inside',
  plain: 'inside',
  runningText: 'whole',
  cutAs: 'text'
} as const

const contract = { ...forEveryone, servesLesson: true, runningText: 'inside' } as const
const exercise = { ...forEveryone, servesLesson: true, drawing: 'own', height: 'own', plain: 'own' } as const
const forFacilitator = { ...forEveryone, audience: 'facilitator', isRead: false } as const

/** Our blocks and their parts. The compiler names each place that a new row still needs. */
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
  /** Expected answers, debrief. */
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
    runningText: 'inside',
    cutAs: 'diagram',
    texts: { role: 'diagram', called: 'label in a diagram' }
  },
  columns: { ...forEveryone, height: 'own', texts: undefined },
  column: { ...forEveryone, form: 'part', texts: undefined },
  /** A list that appears one item at a time. */
  steps: {
    ...forEveryone,
    fitsBesidePicture: true,
    drawing: 'own',
    runningText: 'inside',
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
  paper: {
    ...forEveryone,
    shownOn: 'paper',
    isRead: false,
    plain: 'omitted',
    texts: { role: 'paper', called: 'text in the handout' }
  },
  /** An honest placeholder: says what was here and is lost. */
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

/** The types of ours for which a fact has a value. */
export type TypesWith<Fact extends keyof BlockKind, Value extends BlockKind[Fact]> = {
  [Type in OwnType]: (typeof blockKinds)[Type][Fact] extends Value ? Type : never
}[OwnType]

/** Returns the types of ours for which a fact has a value, in the order of the table. */
export function typesWith<Fact extends keyof BlockKind, const Value extends BlockKind[Fact]>(fact: Fact, value: Value) {
  const has = (type: OwnType): type is TypesWith<Fact, Value> => kindOf(type)[fact] === value
  return ownTypes.filter(has)
}

function kindOf(type: OwnType): BlockKind {
  return blockKinds[type]
}

/** True for a block of ours or a part of one, false for what is Markdown's own. */
export function isOwn<Node extends RootContent>(node: Node): node is Extract<Node, { type: OwnType }> {
  return Object.hasOwn(blockKinds, node.type)
}

/** True for a node of ours for which a fact has a value. */
export function isKind<Node extends RootContent, Fact extends keyof BlockKind, const Value extends BlockKind[Fact]>(
  node: Node,
  fact: Fact,
  value: Value
): node is Extract<Node, { type: TypesWith<Fact, Value> }> {
  return isOwn(node) && kindOf(node.type)[fact] === value
}

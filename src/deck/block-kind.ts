/** The facts about one of our blocks, or a part of one, that all rooms use. */
export interface BlockKind {
  /** Who may see it. */
  readonly audience: 'everyone' | 'facilitator'
  /** Where it is shown: on the slide, in the slide's foot, or on paper only. */
  readonly shownOn: 'body' | 'foot' | 'paper'
  /** Whether it is text that the room reads on the screen. Checks of a slide's text skip the others, and for translators everything inside them has their role. */
  readonly isRead: boolean
  /** Whether a slide with it serves the lesson by that alone: a part of the contract, or an exercise. */
  readonly servesLesson: boolean
  /** The role of its texts in catalogues, and its description for translators. If undefined, they have the role of what surrounds them. */
  readonly texts: { readonly role: string; readonly called: string } | undefined
  /** `block` is allowed on a slide; `part` has a syntax but is allowed inside another only; `implied` has none and is made from list items. */
  readonly form: 'block' | 'part' | 'implied'
  readonly holds: 'blocks' | 'phrasing'
  /** Whether it can be laid out beside a picture. */
  readonly fitsBesidePicture: boolean
  /** `box`: a `<div>` with the name of the block as its class. */
  readonly drawing: 'box' | 'own'
  /** `content`: the height of its content. */
  readonly height: 'content' | 'own'
  /** How it is written in plain Markdown: as its content, not at all, or in its own way. */
  readonly plain: 'content' | 'omitted' | 'own'
  /** How it appears in a slide's running text on paper: whole, as its content, or not at all because paper has a section for it. */
  readonly runningText: 'whole' | 'content' | 'elsewhere'
  /** What diagnostics call it when it does not fit on its slide. */
  readonly cutAs: 'text' | 'list' | 'box' | 'diagram' | 'activity' | 'question'
}

// Defaults for rows. Each decides who may see the block.

export const forEveryone = {
  audience: 'everyone',
  shownOn: 'body',
  isRead: true,
  servesLesson: false,
  form: 'block',
  holds: 'blocks',
  fitsBesidePicture: false,
  drawing: 'box',
  height: 'content',
  plain: 'content',
  runningText: 'whole',
  cutAs: 'text'
} as const

export const contract = { ...forEveryone, servesLesson: true, runningText: 'content' } as const
export const exercise = { ...forEveryone, servesLesson: true, drawing: 'own', height: 'own', plain: 'own' } as const
export const onPaper = { ...forEveryone, shownOn: 'paper', isRead: false, plain: 'omitted' } as const
export const forFacilitator = { ...forEveryone, audience: 'facilitator', isRead: false } as const

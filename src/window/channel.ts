/** The position of the show: the index of the slide from 0, and the number of steps shown. */
export interface Position {
  readonly slide: number
  readonly step: number
}

/** Whether the screen is blanked, and in which colour. */
export type Blanking = 'off' | 'black' | 'white'

/** A question by its position: the index of its slide and its index on the slide, both from 0. */
export interface QuestionPlace {
  readonly slide: number
  readonly question: number
}

/**
 * A question's answer: the right options from 0 with the reason for each, and the raised hands that were counted for every option. It
 * travels when it is revealed, and not before: slides.html does not hold it.
 */
export interface RevealedAnswer extends QuestionPlace {
  readonly correct: readonly number[]
  readonly reasons: readonly string[]
  /** Empty when hands were not counted. */
  readonly hands: readonly number[]
}

/** A countdown of an activity, on its slide (from 0), or of a break. */
export interface Countdown {
  readonly kind: 'activity' | 'break'
  readonly slide: number
  /** Remaining milliseconds while paused. */
  readonly left: number
  /** Milliseconds that it takes from its beginning, with what was added. */
  readonly whole: number
  /** End in milliseconds of the wall clock; absent while paused. */
  readonly endsAt?: number
}

/** Where the presenter points on the slide, as shares of its width and height from its left upper corner, and with what. */
export interface Pointer {
  readonly x: number
  readonly y: number
  readonly kind: PointerKind
}

export type PointerKind = 'dot' | 'spotlight'

/** Which picture of the slide is shown alone, from 0. */
export type Zoom = number | 'off'

/** The shape of the stage: 16 : 9, or 4 : 3 with the same width. */
export type Shape = 'wide' | 'tall'

/**
 * What the presenter tells the projector. `here` is said every second, so that a lost presenter is noticed. Moves are
 * numbered, so that an answer to an old one is known as old.
 */
export type ToProjector =
  | { readonly go: Position; readonly order: number }
  | { readonly blank: Blanking }
  | { readonly answer: RevealedAnswer }
  | { readonly conceal: QuestionPlace }
  | { readonly countdown: Countdown | 'none' }
  | { readonly pointer: Pointer | 'off' }
  | { readonly zoom: Zoom }
  | { readonly here: true }

/** What the projector tells the presenter. `order` is the number of the last move it obeyed, 0 before the first. */
export type ToPresenter =
  | { readonly at: Position; readonly order: number }
  | { readonly blank: Blanking }
  | { readonly zoom: Zoom }
  | { readonly shape: Shape }

/** The projector's first word to the window that opened it; the answer carries the port that all else goes over. */
export interface Hello {
  readonly backbrief: 'hello'
  readonly token: string
}

/** The name of the projector window carries the token: it survives a reload, and no other window knows it. */
const namePrefix = 'backbrief-projector-'

export function windowName(token: string): string {
  return `${namePrefix}${token}`
}

export function tokenOf(name: string): string | undefined {
  return name.startsWith(namePrefix) ? name.slice(namePrefix.length) : undefined
}

export function isHello(data: unknown, token: string): data is Hello {
  return isRecord(data) && data.backbrief === 'hello' && data.token === token
}

/** Whether a message comes from one of our pages: the same server, or a local file where this page is one (local files have no origin). */
export function isOwnOrigin(origin: string): boolean {
  return location.protocol === 'file:' ? !/^https?:/.test(origin) : origin === location.origin
}

/** The target origin of messages to another window: our own pages, as far as they have an origin. */
export function ownOrigin(): string {
  return location.protocol === 'file:' ? '*' : location.origin
}

export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null
}

export function isBlanking(data: unknown): data is Blanking {
  return data === 'off' || data === 'black' || data === 'white'
}

export function isPosition(data: unknown): data is Position {
  return isRecord(data) && Number.isInteger(data.slide) && Number.isInteger(data.step)
}

export function isCount(data: unknown): data is number {
  return typeof data === 'number' && Number.isInteger(data) && data >= 0
}

export function isQuestionPlace(data: unknown): data is QuestionPlace {
  return isRecord(data) && isCount(data.slide) && isCount(data.question)
}

export function isRevealedAnswer(data: unknown): data is RevealedAnswer {
  if (!isQuestionPlace(data)) return false
  const { correct, reasons, hands }: Record<string, unknown> = { ...data }
  const isText = (value: unknown) => typeof value === 'string'
  return isListOf(correct, isCount) && isListOf(hands, isCount) && isListOf(reasons, isText)
}

function isListOf(data: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(data) && data.every(isItem)
}

export function isCountdown(data: unknown): data is Countdown {
  if (!isRecord(data) || !isCount(data.slide) || typeof data.left !== 'number') return false
  const { kind, endsAt, whole } = data
  if (typeof whole !== 'number') return false
  return (kind === 'activity' || kind === 'break') && (endsAt === undefined || typeof endsAt === 'number')
}

export function isPointer(data: unknown): data is Pointer {
  if (!isRecord(data)) return false
  const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1
  return isShare(data.x) && isShare(data.y) && (data.kind === 'dot' || data.kind === 'spotlight')
}

export function isZoom(data: unknown): data is Zoom {
  return data === 'off' || isCount(data)
}

export function isShape(data: unknown): data is Shape {
  return data === 'wide' || data === 'tall'
}

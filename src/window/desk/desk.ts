import { type MessageLink, putFirst, showMessages } from '../message-list.js'
import { prose } from '../message-words.js'
import { openFrames } from '../preview-frames.js'
import type { PreviewState } from '../state-summary.js'
import { openThumbnails } from '../thumbnails.js'
import { openArranging } from './arrange.js'
import { openChanges } from './changes.js'
import { completionsFrom } from './completions.js'
import { openDrafts } from './drafts.js'
import { type DeckEditor, openEditor } from './editor.js'
import { explain } from './explain.js'
import { openFacts } from './facts.js'
import { followFixes, type KnownFixes } from './fixes.js'
import { makeButton } from './form/elements.js'
import { openForms } from './forms.js'
import { openHistory } from './kept-history.js'
import { label, nameOf } from './labels.js'
import { countOf, countsOf } from './message-counts.js'
import { type Example, openPalette } from './palette.js'
import { openPictures } from './pictures.js'
import { type LessonPlan, showPlan } from './plan.js'
import { showSaved, type TextState } from './saved.js'
import { fetchJson, fetchText, postJson, sendText } from './server.js'
import { bindSlideList } from './slide-list.js'
import { type Sync, startSync } from './sync.js'
import { bindTabs } from './tabs.js'
import { markTime } from './time-bar.js'

// The script of the page in which a deck is written: the list of slides, the text, and what becomes of it.
interface DeskState extends PreviewState {
  /** Where each slide begins in the text. */
  readonly slides: readonly { readonly id: string; readonly line: number }[]
  readonly plan?: LessonPlan
}

let state: DeskState | undefined
let shown: string | undefined
let editor: DeckEditor | undefined
let sync: Sync | undefined
let fixes: KnownFixes | undefined
let askForFixes: ReturnType<typeof followFixes> | undefined
const choice = { page: 'slides', address: 'slides.html', theme: '', language: '', pdf: undefined }

const arranging = openArranging({
  slides: () => state?.slides ?? [],
  text: () => editor?.text() ?? '',
  change: changes => editor?.change(changes)
})
bindSlideList(arranging, () => editor?.undo())
const thumbnails = openThumbnails(goTo, ({ severity, number }) => countOf(severity, number))
const frames = openFrames(document.getElementById('frames'), () => choice, {
  slides(file, frame) {
    thumbnails.show(file, frame)
    arranging.shown()
  },
  slide(id) {
    shown = id
    thumbnails.mark(id)
    markTime(id)
    putFirst(id)
  }
})

const openTab = bindTabs(page => {
  if (page === choice.page) return
  choice.page = page
  choice.address = `${page}.html`
  frames.load()
})
document.getElementById('fix-all')?.addEventListener('click', () => fixes?.all()?.())
openFacts(() => editor)
openForms(() => editor, lineForForm)
openChanges(() => editor, goFromPlan)
void begin()

async function begin(): Promise<void> {
  const drafts = openDrafts(document.body.dataset.key ?? '')
  // What an earlier page could not send.
  const left = await drafts.take()
  const taken = await Promise.all(left.map(({ baseText, text }) => sendText({ base: 0, baseText, text })))
  if (taken.every(answer => !('refused' in answer))) await drafts.keep(undefined)
  const [served, words] = await Promise.all([
    fetchText(),
    fetchJson<{ readonly examples: readonly Example[] }>('words')
  ])
  const place = document.getElementById('writing')
  if (!place || !served || !words) return showSaved({ page: 'unreachable' })
  editor = openEditor(place, served.text, {
    name: label('deskText'),
    history: openHistory(document.body.dataset.key ?? ''),
    completions: completionsFrom(point => postJson('complete', point), nameOf),
    picture: openPictures(() => editor),
    head: { words: label('deskFacts'), open: () => document.getElementById('open-facts')?.click() },
    typed: changes => sync?.typed(changes),
    moved: goToSlideAt
  })
  const line = Number(/^#line-(\d+)$/.exec(location.hash)?.[1])
  if (line) editor.edit(line)
  openPalette(words.examples, editor)
  const { text, apply } = editor
  askForFixes = followFixes(editor, found => {
    fixes = found
    listMessages()
  })
  sync = startSync(
    {
      text,
      apply,
      send: sendText,
      keep: draft => void drafts.keep(draft),
      tell: page => showSaved({ page }),
      later: (act, delayMs) => void setTimeout(act, delayMs)
    },
    served
  )
  addEventListener('pagehide', () => {
    const unsent = sync?.unsent()
    if (!unsent) return
    drafts.keepOnLeave(unsent)
    void sendText({ base: unsent.base, text: unsent.text })
  })
  listen()
}

function listen(): void {
  const events = new EventSource('events')
  events.addEventListener('message', event => show(JSON.parse(event.data)))
  events.addEventListener('text', event => {
    const news: TextState = JSON.parse(event.data)
    showSaved({ server: news })
    sync?.heard(news.version)
  })
}

function show(news: DeskState): void {
  state = news
  document.title = news.title || document.title
  if (news.title) document.getElementById('title')?.replaceChildren(news.title)
  document.getElementById('broken')?.toggleAttribute('hidden', !news.isBroken)
  document.getElementById('status')?.replaceChildren(...prose('', countsOf(news.messages)).childNodes)
  fixes = undefined
  listMessages()
  askForFixes?.(news.messages)
  editor?.mark(news.messages)
  const arranged = news.slides[(arranging.reportedState() ?? 0) - 1]
  if (arranged) editor?.show(arranged.line)
  if (news.plan) showPlan(news.plan, goFromPlan)
  frames.show(news.revision, arranged?.id ?? news.slide)
  thumbnails.tellMessages(news.messages)
}

function listMessages(): void {
  showMessages('messages', state?.messages ?? [], link)
  const all = document.getElementById('fix-all')
  if (all) all.hidden = fixes?.all() === undefined
}

/** To what a message is about, in the slides and in the text. */
const link: MessageLink = {
  leads: ({ slide, line }) => slide !== undefined || line !== undefined,
  go({ slide, line }) {
    if (slide !== undefined) frames.go(slide)
    if (line !== undefined) editor?.edit(line)
  },
  actions(message) {
    const isFixed = fixes?.of(message) !== undefined
    return [
      ...(isFixed ? [makeButton(label('deskFix'), () => fixes?.of(message)?.())] : []),
      makeButton(label('deskExplain'), () => void explain(message.rule))
    ]
  }
}

/** To a slide, and to its text. */
function goTo(id: string): void {
  frames.go(id)
  const line = state?.slides.find(slide => slide.id === id)?.line
  if (line !== undefined) editor?.show(line)
}

function goFromPlan(id: string): void {
  openTab('slides')
  goTo(id)
}

function goToSlideAt(line: number): void {
  const slide = slideAt(line)
  if (slide) frames.go(slide.id)
}

function slideAt(line: number) {
  return state?.slides.findLast(one => one.line <= line)
}

/** The line of the cursor; where another slide is looked at, that one's. */
function lineForForm(): number | undefined {
  const line = editor?.line()
  const looked = state?.slides.find(({ id }) => id === shown)
  return line !== undefined && looked && slideAt(line) !== looked ? looked.line : line
}

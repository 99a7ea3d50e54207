import { completionsFrom } from '../desk/completions.js'
import { type DeckEditor, openEditor } from '../desk/editor.js'
import { type SyncAnswer, startSync } from '../desk/sync.js'
import { type RuleExplanation, showExplanation } from '../explanation.js'
import { showMessages } from '../message-list.js'
import { prose } from '../message-words.js'
import type { PreviewMessage } from '../preview-message.js'
import { scrollToShow } from '../scroll-to-show.js'
import { button, byId, coalesce, make } from './element.js'
import { openFrame } from './frame.js'
import type { Program } from './program.js'
import { followFixes } from './safe-fixes.js'

/** A lesson as the program sees it. */
export interface LessonState {
  readonly isBroken: boolean
  readonly revision: number
  readonly title: string
  readonly languages: readonly string[]
  readonly slide?: string
  readonly slides: readonly { readonly id: string; readonly line: number }[]
  readonly titles: readonly string[]
  readonly messages: readonly PreviewMessage[]
}

interface WritingSetup {
  /** The text has been changed, and the program has it. */
  changed(): void
  /** What is known of the lesson now. */
  state(state: LessonState): void
}

export interface Writing {
  state(): LessonState | undefined
}

const titles: Readonly<Record<string, string>> = { slides: 'Slides', handout: 'Handout', notes: 'Facilitator’s guide' }

/** Opens a lesson: its slides on one side, its text in the middle, and what becomes of it on the other. Undefined where its file is no text. */
export async function openWriting(program: Program, file: string, setup: WritingSetup): Promise<Writing | undefined> {
  let state: LessonState | undefined
  let editor: DeckEditor | undefined
  let slide: string | undefined
  const choice = { page: 'slides', language: '' }
  byId('frames').replaceChildren()
  const frame = openFrame(byId('frames'), page => titles[page] ?? page)
  const draw = coalesce(async () => {
    const { page, language } = choice
    const html = await program.call<string | undefined>('draw', { page, ...(language && { language }) })
    if (html !== undefined) frame.show(html, page, slide)
  })
  const fixes = followFixes(program, () => editor, listMessages)

  program.listen('state', (news: LessonState) => {
    state = news
    byId('lesson-title').textContent = news.title
    document.title = `${news.title} · Backbrief`
    byId('broken').hidden = !news.isBroken
    slide = news.slide ?? slide
    fixes.follow(news.messages)
    listSlides(news)
    listMessages()
    editor?.mark(news.messages)
    setup.state(news)
    void draw()
  })
  let heard = (_version: number) => {}
  program.listen('text', ({ version }: { readonly version: number }) => heard(version))

  interface Opened {
    readonly version: number
    readonly text: string
  }
  const opened = await program.call<Opened | undefined>('write', file)
  if (!opened) return undefined
  const place = make('div')
  byId('writing').replaceChildren(place)
  editor = openEditor(place, opened.text, {
    name: 'Text of the lesson',
    completions: completionsFrom(point => program.call('complete', point)),
    typed: changes => {
      sync.typed(changes)
      setup.changed()
    },
    moved: line => go(state?.slides.findLast(one => one.line <= line)?.id)
  })
  const { text, apply } = editor
  const sync = startSync(
    {
      text,
      apply,
      send: sent => program.call<SyncAnswer>('sync', sent).catch(() => ({ refused: 'unreachable' as const })),
      keep() {},
      tell() {},
      later: (act, delay) => void setTimeout(act, delay)
    },
    opened
  )
  heard = version => sync.heard(version)
  if (state) editor.mark((state as LessonState).messages)
  listenToTabs()
  return { state: () => state }

  function go(id: string | undefined): void {
    if (id === undefined || id === slide) return
    slide = id
    if (state) listSlides(state)
    frame.go(id)
  }

  function listSlides({ slides, titles }: LessonState): void {
    const items = slides.map(({ id, line }, index) => {
      const entry = button(`${index + 1} · ${titles[index] || id}`, () => {
        editor?.show(line)
        go(id)
      })
      entry.dir = 'auto'
      if (id === slide || (slide === undefined && index === 0)) entry.setAttribute('aria-current', 'true')
      const item = make('li')
      item.append(entry)
      return item
    })
    const list = byId('slides')
    const at = [...list.querySelectorAll('button')].findIndex(one => one.matches(':focus'))
    list.replaceChildren(...items)
    if (at >= 0) list.querySelectorAll('button')[at]?.focus()
    scrollToShow(list.querySelector('[aria-current]'))
  }

  function listMessages(): void {
    const messages = state?.messages ?? []
    byId('status').replaceChildren(...prose('', counted(messages)).childNodes)
    showMessages('messages', messages, {
      leads: ({ line }) => line !== undefined,
      go({ line, slide: id }) {
        if (line !== undefined) editor?.edit(line)
        go(id)
      },
      actions(message) {
        const fix = fixes.of(message)
        return [...(fix ? [button('Fix', fix)] : []), button('Explain', () => void explain(message.rule))]
      }
    })
  }

  async function explain(rule: string): Promise<void> {
    const words = { bad: 'Not like this', good: 'Like this', close: 'Close' }
    showExplanation(await program.call<RuleExplanation | undefined>('explain', rule), words)
  }

  function listenToTabs(): void {
    const tabs = [...document.querySelectorAll<HTMLButtonElement>('button[data-page]')]
    for (const tab of tabs) tab.setAttribute('aria-pressed', String(tab.dataset.page === choice.page))
    byId('print').hidden = true
    for (const tab of tabs)
      tab.onclick = () => {
        choice.page = tab.dataset.page ?? 'slides'
        for (const one of tabs) one.setAttribute('aria-pressed', String(one === tab))
        byId('print').hidden = choice.page === 'slides'
        void draw()
      }
    byId('print').onclick = () => frame.print()
    const languages = byId<HTMLSelectElement>('language')
    languages.replaceChildren(...(state?.languages ?? []).map(tag => new Option(nameOf(tag), tag)))
    languages.onchange = () => {
      choice.language = languages.value
      void draw()
    }
  }
}

/** What a language calls itself. */
export function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag
}

function counted(messages: readonly PreviewMessage[]): string {
  const count = (severity: string) => messages.filter(message => message.severity === severity).length
  const parts = [
    [count('error'), 'error'],
    [count('warning'), 'warning']
  ] as const
  const found = parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}${number > 1 ? 's' : ''}`)
  return found.length > 0 ? found.join(', ') : 'No problems found'
}

import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { markdownOf } from './markdown.js'

/** Handles what is pasted or dropped: formatted text becomes Markdown; for a picture, `picture` is called with the line where it goes. */
export function bringIn(picture: ((file: File, line: number) => void) | undefined): Extension {
  return EditorView.domEventHandlers({
    paste(event, view) {
      const html = event.clipboardData?.getData('text/html') ?? ''
      const file = pictureIn(event.clipboardData)
      const plain = event.clipboardData?.getData('text/plain').trim() ?? ''
      // Programs add a picture of the text that is copied.
      if (picture && file && plain === '') {
        picture(file, view.state.doc.lineAt(view.state.selection.main.head).number)
        event.preventDefault()
        return true
      }
      const text = html === '' || isInFrontMatter(view) ? undefined : markdownOf(html)
      if (text === undefined || text === '') return false
      paste(view, text)
      event.preventDefault()
      return true
    },
    drop(event, view) {
      const file = pictureIn(event.dataTransfer)
      if (!picture || !file) return false
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.selection.main.head
      picture(file, view.state.doc.lineAt(at).number)
      event.preventDefault()
      return true
    }
  })
}

/** The first picture among what is pasted or dropped. */
function pictureIn(data: DataTransfer | null): File | undefined {
  return [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'))
}

/** Puts Markdown in the place of what is selected; blocks stand alone between empty lines. */
function paste(view: EditorView, text: string): void {
  const { doc, selection } = view.state
  const { from, to } = selection.main
  const isBlock = /\n|^(#|[-*>|] |\d+\. )/.test(text)
  const [before, after] = [doc.lineAt(from), doc.lineAt(to)]
  const above = doc.sliceString(before.from, from).trim() !== ''
  const below = doc.sliceString(to, after.to).trim() !== ''
  const insert = isBlock ? `${above ? '\n\n' : ''}${text}${below ? '\n\n' : ''}` : text
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    scrollIntoView: true,
    userEvent: 'input.paste'
  })
}

/** Whether the cursor is in the front matter, where Markdown means nothing. */
function isInFrontMatter(view: EditorView): boolean {
  const { doc, selection } = view.state
  if (doc.line(1).text.trim() !== '---') return false
  const { number } = doc.lineAt(selection.main.head)
  for (let line = 2; line < number; line++) if (doc.line(line).text.trim() === '---') return false
  return true
}

import { decodePDFRawStream, type PDFDict, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { dict, list, name, type Subject } from './subject.js'
import { refAt } from './tags.js'

/** Something that is put on a page, with the marks that stand around it, outermost first. */
export interface Drawn {
  /** The page or form, as `12 0 R`. */
  readonly stream: string
  readonly operator: string
  /** `Artifact`, `12 0 R/3` for content of the structure, or the name of any other mark. */
  readonly marks: readonly string[]
  /** For text: the name of its font in the resources, and the codes of its letters in hexadecimal. */
  readonly font: string
  readonly codes: string
  readonly resources: PDFDict | undefined
}

export interface Drawing {
  readonly drawn: readonly Drawn[]
  /** Every numbered mark, in order. */
  readonly numbered: readonly string[]
  /** Marks that cross text objects or other marks, or are not closed. */
  readonly broken: readonly string[]
  /** How often each form is drawn. */
  readonly forms: ReadonlyMap<string, number>
}

const painting = /^(?:f|F|f\*|B|B\*|b|b\*|S|s|sh|Tj|TJ|'|"|EI)$/
const token = /\((?:\\.|[^\\()])*\)|<<|>>|<[\da-fA-F\s]*>|\/[^\s()<>[\]{}/%]*|[[\]]|[^\s()<>[\]{}/%]+/gs

/** Everything that the pages put on paper, in order, drawings inside drawings included. */
export function drawingOf({ document }: Subject): Drawing {
  const [drawn, numbered, broken]: [Drawn[], string[], string[]] = [[], [], []]
  const forms = new Map<string, number>()
  for (const page of document.getPages()) {
    const streams = list(page.node, 'Contents').map(item => document.context.lookup(item))
    draw(textOf(streams), String(page.ref), dict(page.node, 'Resources'), [])
  }
  return { drawn, numbered, broken, forms }

  function draw(content: string, stream: string, resources: PDFDict | undefined, around: readonly string[]): void {
    const open: { readonly mark: string; readonly inText: boolean }[] = []
    let [operands, inText, font]: [string[], boolean, string] = [[], false, '']
    for (const [word] of content.matchAll(token)) {
      if (/^[([/<>\]\d.+-]/.test(word)) {
        operands.push(word)
        continue
      }
      const marks = [...around, ...open.map(({ mark }) => mark)]
      if (word === 'BT' || word === 'ET') {
        if (open.some(mark => mark.inText)) broken.push(`${stream}: a mark crosses the end of a text object`)
        inText = word === 'BT'
      } else if (word === 'BDC' || word === 'BMC') {
        const number = operands.indexOf('/MCID')
        const mark = number < 0 ? (operands[0] ?? '').slice(1) : `${stream}/${operands[number + 1]}`
        if (number >= 0) numbered.push(mark)
        open.push({ mark, inText })
      } else if (word === 'EMC') {
        const closed = open.pop()
        if (!closed || closed.inText !== inText) broken.push(`${stream}: a mark ends where none may end`)
      } else if (word === 'Tf') font = (operands[0] ?? '').slice(1)
      else if (word === 'Do') {
        const form = formAt(resources, (operands[0] ?? '').slice(1))
        if (!form) drawn.push({ stream, operator: word, marks, font, codes: '', resources })
        else {
          forms.set(String(form.ref), (forms.get(String(form.ref)) ?? 0) + 1)
          draw(textOf([form.stream]), String(form.ref), dict(form.stream.dict, 'Resources') ?? resources, marks)
        }
      } else if (painting.test(word)) {
        const codes = operands
          .filter(operand => /^<[^<]/.test(operand))
          .map(operand => operand.slice(1, -1))
          .join('')
        drawn.push({ stream, operator: word, marks, font, codes, resources })
      }
      operands = []
    }
    if (open.length > 0) broken.push(`${stream}: ${open.length} marks are not closed`)
  }
}

function formAt(resources: PDFDict | undefined, called: string): { ref: PDFRef; stream: PDFRawStream } | undefined {
  const listed = resources && dict(resources, 'XObject')
  const ref = listed && refAt(listed, called)
  const stream = ref && listed?.context.lookup(ref)
  return ref && stream instanceof PDFRawStream && name(stream.dict, 'Subtype') === 'Form' ? { ref, stream } : undefined
}

function textOf(streams: readonly unknown[]): string {
  const raw = streams.filter(stream => stream instanceof PDFRawStream)
  return raw.map(stream => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')).join('\n')
}

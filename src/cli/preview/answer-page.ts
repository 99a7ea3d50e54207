import type { ServerResponse } from 'node:http'
import { choices } from '../../build/options.js'
import type { PreviewPrint } from '../../build/print-preview.js'
import { sendLine, sendPage, sendPdf } from '../server/send.js'
import type { PreviewChoice, Session } from './session.js'

/** Answers with a page of a deck that is being written. */
export async function showPage(
  session: Session,
  name: string,
  choice: PreviewChoice,
  response: ServerResponse
): Promise<void> {
  const html = await session.page(name, choice)
  if (html === undefined) return sendLine(response, 503, notYet)
  sendPage(response, html, { framed: true })
}

/** Answers with a paper document of it as it comes out of a printer. */
export async function printPaper(
  session: Session,
  { name, pdf }: { readonly name: string; readonly pdf: string },
  choice: PreviewChoice,
  response: ServerResponse
): Promise<void> {
  const printed = await session.pages(name, pdf, choice)
  if (printed && 'pdf' in printed) return sendPdf(response, printed.pdf, pdf)
  sendLine(response, 503, printed ? reason(printed) : notYet)
}

const notYet = 'The deck cannot be shown yet: it has errors.'

/** Why there are no pages, in a sentence for the author. */
function reason(printed: Exclude<PreviewPrint, { pdf: Uint8Array }>): string {
  switch (printed.failure) {
    case 'empty':
      return 'This deck has nothing for this paper, so there are no pages.'
    case 'no-browser':
      return 'To print pages, Backbrief needs Chrome, Edge or Chromium on this computer. You see the same words as a web page.'
    case 'not-printed':
      return `The pages could not be printed. ${printed.problem}`
  }
}

/** What a query asks for, as far as there is such a thing. */
export function choiceOf(query: URLSearchParams, themes: readonly string[]): PreviewChoice {
  return {
    theme: themes.find(theme => theme === query.get('theme')),
    language: query.get('language') ?? undefined,
    paper: choices.papers.find(paper => paper === query.get('paper'))
  }
}

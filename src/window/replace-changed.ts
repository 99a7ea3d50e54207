/** What children are about, as a text, where they may look alike and do different things. */
const subjects = new WeakMap<Element, string>()

/**
 * Gives an element the children that it is to have, and keeps those that are there already: what is replaced is laid out anew, with all that stands
 * beside it, and a button that is being clicked would be gone. Two children that look alike and are `about` the same do the same.
 */
export function replaceChanged(parent: Element, wanted: readonly Element[], about: readonly unknown[] = []): void {
  while (parent.childElementCount > wanted.length) parent.lastElementChild?.remove()
  for (const [at, child] of wanted.entries()) {
    const subject = JSON.stringify(about[at]) ?? ''
    subjects.set(child, subject)
    const there = parent.children[at]
    if (!there) parent.append(child)
    else if (!there.isEqualNode(child) || subjects.get(there) !== subject) there.replaceWith(child)
  }
}

/** Gives an element its words, where it has others. */
export function setWords(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words
}

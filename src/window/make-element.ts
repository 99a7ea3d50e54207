/** An element by the name of its tag, with a class and a text where it has them. */
export function makeElement(name: string, className = '', text = ''): HTMLElement {
  const element = document.createElement(name)
  if (className) element.className = className
  if (text) element.textContent = text
  return element
}

import { expect, test } from 'vitest'
import { isSafeAddress } from '../../src/deck/links.js'

test.each([
  'https://www.un.org/en/',
  'HTTP://un.org?x=1#y',
  'https://пример.испытание/путь',
  'https://un.org/a@b',
  'https://un.org:8443/a?b=c&d=%20',
  'http://[2001:db8::1]/',
  'mailto:desk@un.org',
  'mailto:desk@un.org?subject=A%20question&body=Dear%20colleague&cc=a@un.org',
  'mailto:',
  'tel:+41227910000',
  '#wells'
])('a link may lead to %s', address => {
  expect(isSafeAddress(address)).toBe(true)
})

test.each([
  'mailto:a@un.org?attach=/etc/passwd',
  'mailto:a@un.org?subject=x&attachment=/etc/passwd',
  'mailto:?ATTACH=x',
  'mailto:a@un.org?subject=x?attach=y&attach=z',
  'https://user:pw@un.org/',
  'https://un.org@evil.example/',
  'http:///un.org',
  'http:///\\evil.example',
  'https://\\evil.example',
  'https:evil.example',
  'https://',
  'https://?x',
  'javascript:alert(1)',
  '//evil.example/x',
  'guide.pdf'
])('a link may not lead to %s', address => {
  expect(isSafeAddress(address)).toBe(false)
})

import { tag, type Xml } from './xml.js'

/** What says about a picture that there is a drawing of it, by its relationship: newer programs show that one. */
export function svgExtension(id: string): Xml {
  return tag(
    'a:extLst',
    {},
    tag(
      'a:ext',
      { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
      tag('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': id
      })
    )
  )
}

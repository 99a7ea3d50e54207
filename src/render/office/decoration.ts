import { tag } from './xml.js'

/** What says about a picture or a shape that it is decoration: without it, programs ask for an alternative text. It stands in what names the shape. */
export const decoration = tag(
  'a:extLst',
  {},
  tag(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    tag('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1
    })
  )
)

// Writes templates/icons.json: the icons that decks may name, drawn by Lucide (ISC), and docs/icons.md, which shows them all. Run it when the
// list below or the package changes:
//
//   node scripts/icons.mjs
//
// Each icon is one path on a square of 24, to be stroked 2 wide, and the words by which people may look for it.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const icons = `${root}node_modules/lucide-static/icons`
const tags = JSON.parse(readFileSync(`${root}node_modules/lucide-static/tags.json`, 'utf8'))

/** Our name, Lucide's where it is another, and more words for it. Names are those that a trainer would try first. */
const groups = {
  'People and care': `
    person=user man woman; people=users group team; meeting=users-round circle; contact=contact focal point; baby=baby infant;
    child=person-standing; family=house-heart home; care=heart-handshake support empathy; heart=heart kindness; health=heart-pulse;
    doctor=stethoscope clinic; aid=bandage first-aid wound; medicine=pill drug; help=life-buoy rescue; give=hand-heart donate;
    hand=hand stop; agreement=handshake consent; access=accessibility disability; woman=venus gender women; footprints=footprints walk;
    ear=ear listen; eye=eye see look; hidden=eye-off confidential anonymous; speech=message-circle talk say; talk=messages-square dialogue discussion;
    quote=quote; smile=smile; sad=frown`,
  'Safety and law': `
    shield=shield protect protection; safe=shield-check; risk=shield-alert threat; warning=triangle-alert danger caution; alarm=siren;
    bell=bell alert; lock=lock confidentiality secret; unlock=lock-open; ban=ban forbidden prohibited; law=scale justice rights; court=gavel judge;
    police=badge-check officer; identity=id-card; search=search find; evidence=search-check investigate; watch=binoculars patrol observe;
    checkpoint=construction barrier; fence=fence; fire=flame; storm=zap lightning electricity; flood=waves water-level; skull=skull poison mine`,
  'Places and ways': `
    map=map; place=map-pin location; route=route path way; signpost=signpost; compass=compass direction; world=globe earth international;
    house=house home; tent=tent camp shelter; school=school; hospital=hospital clinic; market=store shop; office=building-2 headquarters;
    state=landmark government ministry; door=door-open exit leave; mountain=mountain; tree=tree-palm; river=waves-horizontal; sun=sun day; night=moon;
    rain=cloud-rain weather; bridge=bridge`,
  'Vehicles and things': `
    car=car vehicle; truck=truck convoy; bus=bus; bicycle=bike; helicopter=helicopter; plane=plane flight; boat=ship; fuel=fuel petrol;
    radio=radio-receiver wireless; tower=radio-tower signal antenna; phone=phone call; mobile=smartphone; mail=mail letter email; megaphone=megaphone announce;
    microphone=mic interview; camera=camera photo; battery=battery; light=flashlight torch; tools=wrench repair fix; hammer=hammer build;
    box=package materials supplies; bag=backpack; key=key; water=droplet drop; well=droplets; food=utensils meal; grain=wheat harvest; plant=sprout farm;
    money=banknote cash; coins=coins; clothes=shirt; bed=bed rest; toilet=toilet latrine; coffee=coffee break`,
  'Teaching and work': `
    clock=clock time minutes; timer=timer countdown; hourglass=hourglass wait; calendar=calendar-days date; book=book-open read; notes=notebook-pen journal;
    pen=pen write; file=file-text document report; folder=folder; clipboard=clipboard-list form; checklist=list-checks tasks; list=list; card=sticky-note;
    teach=graduation-cap learn training; slides=presentation present; screen=monitor computer; idea=lightbulb; target=target aim goal; flag=flag milestone;
    star=star important; award=award certificate; question=circle-help quiz; note=info information; check=check tick yes; done=circle-check; cross=x no wrong;
    wrong=circle-x; plus=plus add; minus=minus; puzzle=puzzle; layers=layers levels; link=link chain; network=network organisation structure;
    branch=git-branch decision; cycle=refresh-cw repeat; up=trending-up increase; down=trending-down decrease; chart=chart-column graph; percent=percent;
    language=languages translate; scissors=scissors cut; print=printer; pin=pin; play=play exercise; pause=pause; good=thumbs-up; bad=thumbs-down; vote=vote election;
    history=history past; dice=dices game`
}

// They follow the direction of reading, so pages from right to left show them turned round. What rises goes on rising.
const turning = new Set(
  'list checklist quote speech talk chart notes route branch megaphone door footprints question'.split(' ')
)

const number = text => Number(text ?? 0)
const round = value => Math.round(value * 100) / 100

/** The attributes of an element of an icon. */
function attributesOf(text) {
  return Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}

/** A path that begins with `m` counts from the end of the path before it once the two are one: its first point is made absolute. */
function fromItsOwnPlace(d) {
  const start = /^m\s*(-?(?:\d*\.\d+|\d+))[\s,]*(-?(?:\d*\.\d+|\d+))\s*(?=(.?))/
  return d.replace(start, (_, x, y, next) => `M${x} ${y}${/[-.\d]/.test(next) ? 'l' : ''}`)
}

/** Each kind of shape as a path. */
const paths = {
  path: ({ d }) => fromItsOwnPlace(d),
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points.trim().replace(/[\s,]+/g, ' ')}`,
  polygon: ({ points }) => `M${points.trim().replace(/[\s,]+/g, ' ')}z`,
  circle: ({ cx, cy, r }) => `M${round(cx - r)} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  ellipse: ({ cx, cy, rx, ry }) =>
    `M${round(cx - rx)} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`,
  rect({ x, y, width, height, rx, ry }) {
    const r = number(rx ?? ry)
    const [w, h] = [round(width - 2 * r), round(height - 2 * r)]
    const corner = (dx, dy) => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}`)
    return `M${round(number(x) + r)} ${number(y)}h${w}${corner(1, 1)}v${h}${corner(-1, 1)}h${-w}${corner(-1, -1)}v${-h}${corner(1, -1)}z`
  }
}

/** The flags of arcs need no space around them: pages carry icons many times. */
function compact(path) {
  const value = '(-?(?:\\d*\\.\\d+|\\d+))'
  const arc = new RegExp(
    `${Array(3).fill(value).join('[\\s,]*')}[\\s,]*([01])[\\s,]*([01])[\\s,]*${value}[\\s,]*${value}`,
    'g'
  )
  return path.replace(/[aA][^a-zA-Z]+/g, arcs =>
    arcs.replace(
      arc,
      (_, rx, ry, turn, large, sweep, x, y) => `${rx} ${ry} ${turn} ${large}${sweep}${x}${y < 0 ? '' : ' '}${y}`
    )
  )
}

function pathOf(name) {
  const svg = readFileSync(`${icons}/${name}.svg`, 'utf8')
  const shapes = [...svg.matchAll(/<(path|line|polyline|polygon|circle|ellipse|rect)\b([^>]*)\/>/g)]
  return compact(shapes.map(([, kind, text]) => paths[kind](attributesOf(text))).join(''))
}

const written = {}
const sections = []
for (const [title, text] of Object.entries(groups)) {
  const rows = text.split(';').map(entry => {
    const [names, ...words] = entry.trim().split(/\s+/)
    const [name, theirs = name] = names.split('=')
    if (written[name]) throw new Error(`Two icons are called ${name}`)
    const also = [...new Set([...words, theirs, ...(tags[theirs] ?? [])])].filter(
      word => /^[a-z-]+$/.test(word) && word !== name
    )
    written[name] = { path: pathOf(theirs), also: also.slice(0, 5), ...(turning.has(name) && { turns: true }) }
    return name
  })
  sections.push({ title, names: rows })
}

// A word leads to one icon only: to that with the name, else to the first.
const taken = new Set(Object.keys(written))
for (const icon of Object.values(written)) {
  icon.also = icon.also.filter(word => !taken.has(word))
  for (const word of icon.also) taken.add(word)
}

writeFileSync(`${root}templates/icons.json`, `${JSON.stringify(written, null, 1)}\n`)

const slug = title => title.toLowerCase().replace(/\W+/g, '-')
const table = names => {
  const rows = names.map(name => `| \`${name}\` | ${written[name].also.join(', ')} |`)
  return ['| name | also found as |', '| --- | --- |', ...rows].join('\n')
}
const page = [
  `# Icons`,
  `${Object.keys(written).length} icons, drawn by [Lucide](https://lucide.dev) (ISC licence; the full text is in \`LICENSES.txt\` next to the program). This page is made by \`node scripts/icons.mjs\`, with its pictures.`,
  `Write \`{icon=shield}\` at the end of a list item, or \`icon=shield\` in \`:::callout\`, \`:::activity\` or \`:::column\`:`,
  '```markdown\n## What keeps a market safe\n\n- A patrol at the busy hours {icon=watch}\n- Light after dark {icon=light}\n- A number to call {icon=phone}\n\n:::callout{kind=key icon=ear}\nAsk those who sell there.\n:::\n```',
  `A sentence that has a slide to itself may have one, too: \`icon=ear\` in its \`::slide\`. It stands large where the words leave the end of the slide empty, at 4 : 3 above them, and is left out where they need the room, on a phone and in PowerPoint:`,
  '```markdown\n::slide{layout=statement icon=ear}\n\n## If you forget everything else\n\nAsk, wait, and listen.\n```',
  'An icon never says anything alone: screen readers skip it, and a Marp deck has the words only. A page carries only the icons that it shows.',
  ...sections.map(
    ({ title, names }) =>
      `## ${title}\n\n![All icons of this group, with their names below them](pictures/icons-${slug(title)}.svg)\n\n${table(names)}`
  )
]

/** A picture of some icons with their names, on white wherever it is shown. */
function sheet(names) {
  const across = 8
  const cells = names.map((name, index) => {
    const [x, y] = [(index % across) * 110, Math.floor(index / across) * 84]
    return `<g transform="translate(${x} ${y})"><path d="${written[name].path}" transform="translate(37 14) scale(1.5)"/><text x="55" y="70">${name}</text></g>`
  })
  const [width, height] = [across * 110, Math.ceil(names.length / across) * 84 + 6]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    '<g fill="none" stroke="#14213a" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" font-family="sans-serif" font-size="13" text-anchor="middle">',
    '<style>text{fill:#14213a;stroke:none}</style>',
    ...cells,
    '</g></svg>\n'
  ].join('\n')
}

for (const { title, names } of sections) writeFileSync(`${root}docs/pictures/icons-${slug(title)}.svg`, sheet(names))
writeFileSync(`${root}docs/icons.md`, `${page.join('\n\n')}\n`)

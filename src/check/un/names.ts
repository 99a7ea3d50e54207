/** A name that the United Nations no longer uses. */
export interface FormerName {
  /** The form that is searched for. */
  readonly former: string
  readonly present: string
  /** The first year in which it was no longer right. */
  readonly since: number
}

/** Names of departments at UN headquarters before and after the reform of 1 January 2019, in English: UN decks are written in it first. */
export const formerNames: readonly FormerName[] = [
  { former: 'Department of Peacekeeping Operations', present: 'Department of Peace Operations', since: 2019 },
  { former: 'DPKO', present: 'DPO', since: 2019 },
  { former: 'Department of Field Support', present: 'Department of Operational Support', since: 2019 },
  { former: 'DFS', present: 'DOS', since: 2019 },
  {
    former: 'Department of Political Affairs',
    present: 'Department of Political and Peacebuilding Affairs',
    since: 2019
  },
  { former: 'DPA', present: 'DPPA', since: 2019 }
]

/** Peacekeeping missions that have closed, by their acronym, with the year. From memory; the UN’s list of past operations has them. */
export const closedMissions: Readonly<Record<string, number>> = {
  UNMIS: 2011,
  UNMIT: 2012,
  MINUSTAH: 2017,
  UNOCI: 2017,
  UNMIL: 2018,
  MINUJUSTH: 2019,
  UNAMID: 2020,
  MINUSMA: 2023
}

/** A UN document that has a newer edition, or whose own date of review has passed. */
interface DatedDocument {
  readonly name: string
  /** What a citation of it looks like, in any language. */
  readonly cited: RegExp
  /** What happened to it, as the end of a sentence. */
  readonly now: string
  /** A deck that names this year beside it knows of it. */
  readonly year: string
}

/** Documents that lessons on peacekeeping cite and that have been replaced or are due for review, as far as we know. */
export const datedDocuments: readonly DatedDocument[] = [
  {
    name: 'UN Infantry Battalion Manual, 2012',
    cited: /Infantry Battalion Manual(?!.{0,40}\b2020\b).{0,40}\b2012\b/u,
    now: 'has a second edition of January 2020',
    year: '2020'
  },
  {
    name: 'Policy 2019.35',
    cited: /\b2019\.35\b/,
    now: 'was to be reviewed by January 2022',
    year: '2022'
  },
  {
    name: 'Guidelines 2019.14',
    cited: /\b2019\.14\b/,
    now: 'were to be reviewed by 1 August 2022',
    year: '2022'
  }
]

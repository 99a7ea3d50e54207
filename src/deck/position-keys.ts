/** The fields of nodes and slides that say where something stands in its file, and nothing else. */
export const positionKeys: ReadonlySet<string> = new Set(['position', 'place', 'firstLine'])

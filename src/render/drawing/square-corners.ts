const corner = /([hv])(-?[\d.]+)a([\d.]+) \3 0 0 1 (-?[\d.]+) (-?[\d.]+)/g

/** The path of a shape with square corners in the place of round ones: where a line meets a quarter of a circle, it goes on to the corner. Other arcs stay. */
export function squareCorners(path: string): string {
  return path.replace(corner, (whole, way: string, length: string, radius: string, x: string, y: string) => {
    if (Math.abs(Number(x)) !== Number(radius) || Math.abs(Number(y)) !== Number(radius)) return whole
    const [along, across] = way === 'h' ? [x, `v${y}`] : [y, `h${x}`]
    return `${way}${Number((Number(length) + Number(along)).toFixed(1))}${across}`
  })
}

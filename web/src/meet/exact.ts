// Signs of determinants of grid coordinates, never rounded.

/** Of two products below 2⁶⁶, twice the unit of rounding: beyond it the sign of their difference is sure. */
const ROUNDING = 2.3e-16;

/** The sign of the cross product: 1 if (vx, vy) is to the left of (ux, uy). Differences are exact in doubles. */
export function turn(ux: number, uy: number, vx: number, vy: number): -1 | 0 | 1 {
  const p = ux * vy;
  const q = uy * vx;
  const d = p - q;
  if (Math.abs(d) > ROUNDING * 2 * (Math.abs(p) + Math.abs(q))) return d > 0 ? 1 : -1;
  const exact = BigInt(ux) * BigInt(vy) - BigInt(uy) * BigInt(vx);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

/** 1 if c is to the left of the line from a to b, −1 to the right, 0 on it. */
export function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): -1 | 0 | 1 {
  return turn(bx - ax, by - ay, cx - ax, cy - ay);
}

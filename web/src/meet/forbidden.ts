// Shifts that would meet something, as open intervals on a line, and the least that would not: Forbidden of the
// space library.
export class Forbidden {
  private readonly gaps: [above: number, below: number][] = [];

  /** Shifts greater than one and less than the other are forbidden. */
  add(above: number, below: number): void {
    this.gaps.push([above, below]);
  }

  /** The least allowed shift upwards that is a multiple of the step and at most `most`. */
  leastUp(step: number, most: number): number | undefined {
    return leastUp(this.gaps, step, most);
  }

  /** The same downwards: at least `least`, which is negative. */
  leastDown(step: number, least: number): number | undefined {
    const up = leastUp(this.gaps.map(([above, below]) => [-below, -above]), step, -least);
    return up === undefined ? undefined : -up;
  }
}

function leastUp(gaps: [number, number][], step: number, most: number): number | undefined {
  let shift = step;
  for (const [above, below] of [...gaps].sort((a, b) => a[0] - b[0])) {
    if (above < shift && shift < below) shift = Math.ceil(below / step) * step;
  }
  return shift > most ? undefined : shift;
}

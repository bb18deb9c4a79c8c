// How fast the line is, roughly, from what really crossed it: the browser's own record of transfers.
const SMALLEST_BYTES = 1_500;
const KEPT = 8;

let transfers: { bits: number; ms: number }[] = [];
let kbits = $state<number | undefined>();

function heard(entries: PerformanceEntryList) {
  for (const entry of entries as PerformanceResourceTiming[]) {
    const ms = entry.responseEnd - entry.requestStart;
    // What came from a cache crossed no line; what is short measures its delay alone.
    if (entry.transferSize < SMALLEST_BYTES || ms <= 0 || entry.requestStart === 0) continue;
    transfers = [...transfers, { bits: entry.transferSize * 8, ms }].slice(-KEPT);
  }
  const ms = transfers.reduce((sum, one) => sum + one.ms, 0);
  if (ms > 0) kbits = transfers.reduce((sum, one) => sum + one.bits, 0) / ms;
}

if (typeof PerformanceObserver !== 'undefined') {
  new PerformanceObserver((list) => heard(list.getEntries())).observe({ type: 'resource', buffered: true });
}

/** Kilobits a second; nothing before anything of size crossed. */
export function lineRate(): number | undefined {
  return kbits;
}

// What was signed about the conduct of one operation, pauses and suspensions that ended since included: the copy
// has what stands now, the record has all of it.
import type { ActKind } from '../api/acts';
import type { Entries, EntryLine } from '../api/routes';

export const CONDUCT = [
  'StartOperation',
  'PausePart',
  'ResumePart',
  'SuspendApproval',
  'LiftSuspension',
  'ShiftWithinMargins',
  'RaiseObjection',
  'ReportDisengagement',
  'CloseOperation',
] as const satisfies ActKind[];
export type Conduct = EntryLine & { kind: (typeof CONDUCT)[number] };

const PAGE = 200;

/** @param from the entry of its approval: nothing is conducted before it */
export async function conductOf(operation: string, from: number, entries: (from: number, limit: number) => Promise<Entries>): Promise<Conduct[]> {
  const found: Conduct[] = [];
  for (let next = from; ; ) {
    const page = await entries(next, PAGE);
    found.push(...page.items.filter((one): one is Conduct => one.subject === operation && CONDUCT.some((kind) => kind === one.kind)));
    const last = page.items.at(-1)?.seq;
    if (last === undefined || last >= page.size) return found;
    next = last + 1;
  }
}

// What another screen found for a form to begin with: a way out that was taken over, a movement its authorisation
// does not carry. For this page alone; a reload
// forgets it, and nothing is lost but one press of a button.
import type { Category, Volume } from '../api/values';
import type { OperationDraft } from './operation';

export interface Handed {
  category: Category;
  volumes: Volume[];
  /** What else a new proposal begins with, and where that is from. */
  words?: { from: string; draft: Partial<OperationDraft> };
}
/** Stands for the operation that is not proposed yet. */
const NEW = '';
const handed = new Map<string, Handed>();

/** @param operation the one to be revised; none: a new one is to be proposed */
export function handOver(operation: string | undefined, what: Handed): void {
  handed.set(operation ?? NEW, what);
}

/** Taken once. */
export function takeOver(operation: string | undefined): Handed | undefined {
  const what = handed.get(operation ?? NEW);
  handed.delete(operation ?? NEW);
  return what;
}

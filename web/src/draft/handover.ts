// What another screen found for a form to begin with: a way out that was taken over. For this page alone; a reload
// forgets it, and nothing is lost but one press of a button.
import type { Category, Volume } from '../api/values';

export interface Handed {
  category: Category;
  volumes: Volume[];
}
const handed = new Map<string, Handed>();

export function handOver(operation: string, what: Handed): void {
  handed.set(operation, what);
}

/** Taken once. */
export function takeOver(operation: string): Handed | undefined {
  const what = handed.get(operation);
  handed.delete(operation);
  return what;
}

// From what a server's problem points at to the field of a form.
import type { Clause } from '../api/acts';

/** Where in the form the field is that a server's pointer names, `/content/clauses/1/volumes/0`. */
export function fieldOfPointer(steps: string[], clauses: Clause['kind'][]): string | undefined {
  const [root, first, second, third, fourth] = steps;
  if (root !== 'content' || first === undefined) return undefined;
  if (first === 'release') return 'grants';
  if (first === 'place') return `volumes/${third ?? 0}/places`;
  if (first !== 'clauses' && first !== 'changed') return first;
  const kind = clauses[Number(second)];
  if (kind === 'SpaceTime') return third === 'volumes' ? `volumes/${fourth ?? 0}/places` : 'volumes/from';
  return kind === 'Forces' ? `forces/${fourth ?? 0}/unit` : kind?.toLowerCase();
}

/** The field a pointer names, outermost step first: `/content/clauses/1/text` → its steps. */
export function stepsOf(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

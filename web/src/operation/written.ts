// What a person wrote in an act, to be read again where the act was not taken.
import type { Content } from '../api/acts';

/** Members that hold sentences. */
const SENTENCES = new Set(['reason', 'terms', 'text', 'duty', 'report', 'evidence', 'words', 'statement', 'purpose', 'version']);
/** A digest or a name is no sentence. */
const SENTENCE = /\s/;

export function writtenIn(content: Content): string[] {
  const found: string[] = [];
  walk(content, found);
  return found;
}

function walk(value: unknown, found: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inside] of Object.entries(value)) {
    if (typeof inside !== 'string') walk(inside, found);
    else if (SENTENCES.has(name) && SENTENCE.test(inside.trim())) found.push(inside);
  }
}

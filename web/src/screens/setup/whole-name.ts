import type { Name } from '../../api/values';

/** English may be left out; the record has both, so the French stands for it. */
export function wholeName(name: Name): Name {
  const fr = name.fr.trim();
  return { fr, en: name.en.trim() || fr };
}

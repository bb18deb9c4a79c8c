// The posts a person holds, each once, with what is lent to it.
import type { ActKind } from '../api/acts';
import type { SessionPost } from '../api/routes';

export interface HeldPost extends SessionPost {
  lent: { under: string; acts: string[] }[];
}

export function heldPosts(posts: SessionPost[]): HeldPost[] {
  const held = new Map<string, HeldPost>();
  for (const post of posts) {
    const { under, ...plain } = post;
    const known = held.get(post.id) ?? { ...plain, acts: [], lent: [] };
    known.acts = [...new Set([...known.acts, ...post.acts])];
    if (under !== undefined) known.lent.push({ under, acts: post.acts });
    held.set(post.id, known);
  }
  return [...held.values()];
}

/** The delegation an act has to name: none when the post's own mandate lists it, or none does. */
export function delegationFor(posts: SessionPost[], post: string, kind: ActKind): string | undefined {
  const own = posts.some((one) => one.id === post && one.under === undefined && one.acts.includes(kind));
  return own ? undefined : posts.find((one) => one.id === post && one.acts.includes(kind))?.under;
}

// The first screen at once; the table of the others only when one of them is asked for.
import type { Component } from 'svelte';
import type { Route } from './route.svelte';

/** What an address may say to its screen; a screen takes what it knows. */
interface Asked {
  id: string | undefined;
  steps: string[];
}
export type Code = { default: Component<Asked> };

export async function codeOf(name: Route['screen']): Promise<Code | undefined> {
  if (name === 'today') return (await import('../screens/today/Today.svelte')) as unknown as Code;
  return (await import('./load')).load(name);
}

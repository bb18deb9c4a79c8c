// The first screen comes with the shell; the table of the others only when one of them is asked for.
import { bring } from './bring.svelte';
import type { Component } from 'svelte';
import Today from '../screens/today/Today.svelte';
import type { Route } from './route.svelte';

/** What an address may say to its screen; a screen takes what it knows. */
interface Asked {
  id: string | undefined;
  steps: string[];
}
export type Code = { default: Component<Asked> };

export async function codeOf(name: Route['screen']): Promise<Code | undefined> {
  if (name === 'today') return { default: Today } as unknown as Code;
  return (await bring(() => import('./load'))).load(name);
}

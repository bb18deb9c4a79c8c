import { mount } from 'svelte';
import App from './App.svelte';
import { codeOf } from './app/first';
import { listenToKeys } from './app/keys';
import { preferences } from './app/preferences.svelte';
import { route } from './app/route.svelte';
import { openWorkplace } from './app/workplace.svelte';
import './design/tokens.css';
import './design/base.css';

// Side by side: on a line of 600 ms each question that waits for another costs more than its bytes.
void codeOf(route.current.screen).catch(() => undefined);
await Promise.all([preferences.begin(), openWorkplace()]);
listenToKeys();
mount(App, { target: document.getElementById('app')! });
if (import.meta.env.PROD && 'serviceWorker' in navigator) void keepShell();

/** How long the first screen has the line for itself before the other files come. */
const HEAD_START_MS = 4_000;

/** The client opens and works without a network; nothing under api/ is ever kept by the worker. */
async function keepShell(): Promise<void> {
  try {
    await navigator.serviceWorker.register('./sw.js');
    const worker = (await navigator.serviceWorker.ready).active;
    setTimeout(() => worker?.postMessage({ keepEverythingFor: import.meta.url }), HEAD_START_MS);
  } catch {
    // A page outside a secure context has no worker: it works, but does not open without a network.
  }
}

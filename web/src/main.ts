import { mount } from 'svelte';
import App from './App.svelte';
import { preferences } from './app/preferences.svelte';
import { openWorkplace } from './app/workplace.svelte';
import './design/tokens.css';
import './design/base.css';

await preferences.begin();
await openWorkplace();
mount(App, { target: document.getElementById('app')! });
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // The shell opens without a network; nothing under api/ is ever kept by it.
  void navigator.serviceWorker.register('./sw.js').catch(() => undefined);
}

import { mount } from 'svelte';
import App from './App.svelte';
import { codeOf } from './app/first';
import { keepClient } from './app/kept.svelte';
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
if (import.meta.env.PROD && 'serviceWorker' in navigator) void keepClient(import.meta.url);

// What a person chose for this browser: theme and language. Kept in the browser, never on the record.
import { LANGUAGES, speak, spoken, type Language } from '../i18n/i18n.svelte';

export const THEMES = ['light', 'dark', 'night'] as const;
export type Theme = (typeof THEMES)[number];

const THEME = 'entente.theme';
const LANGUAGE = 'entente.language';

let theme = $state<Theme>(keptTheme());

export const preferences = {
  get theme() {
    return theme;
  },
  wear(next: Theme) {
    theme = next;
    document.documentElement.dataset['theme'] = next;
    localStorage.setItem(THEME, next);
  },
  async speak(next: Language) {
    await speak(next);
    localStorage.setItem(LANGUAGE, next);
  },
  async begin() {
    document.documentElement.dataset['theme'] = theme;
    await speak(keptLanguage());
  },
  get language() {
    return spoken();
  },
};

function keptTheme(): Theme {
  const kept = localStorage.getItem(THEME);
  const wanted = THEMES.find((name) => name === kept);
  return wanted ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

/** French unless the browser or its owner says otherwise. */
function keptLanguage(): Language {
  const kept = localStorage.getItem(LANGUAGE) ?? navigator.language.slice(0, 2);
  return LANGUAGES.find((name) => name === kept) ?? 'fr';
}

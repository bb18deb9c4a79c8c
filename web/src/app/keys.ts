// Keys, one listener for all screens. A screen registers its own while it is on the page, with the word
// that the list of keys (`?`) shows:
//   $effect(() => onKeys([{ keys: 'j', label: KEY, run: next, repeats: true }]));
// Written as the key's own character (`?`, `[`, `a`), its name (`Enter`, `Escape`, `ArrowLeft`), with
// `Ctrl+`, `Alt+` or `Shift+` before it, or two in turn (`g o`). `Ctrl` is Command on a Mac. A character
// that a keyboard writes with Shift is written without it: keyboards differ, characters do not.
import type { Key } from '../i18n/i18n.svelte';

export interface Shortcut {
  /** One way to press it, or several; the first is the one shown. */
  keys: string | readonly string[];
  label: Key;
  run: (event: KeyboardEvent) => void;
  /** When it says no, the key is left to whoever registered it before. */
  when?: () => boolean;
  /** Also while typing in a field; without it, never. */
  inFields?: boolean;
  /** Also while the key is held down. */
  repeats?: boolean;
}
export type Where = 'screen' | 'everywhere';

/** What `press` reads of an event. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing' | 'defaultPrevented' | 'timeStamp'
> & { target: unknown; preventDefault(): void };

/** How long the second key of two in turn is waited for. */
const IN_TURN_MS = 1_500;

export class Keys {
  private registered: { where: Where; shortcuts: readonly Shortcut[] }[] = [];
  private first: { written: string; at: number } | undefined;

  /** Takes them on; the answer gives them up again. Who comes later is asked first. */
  on(shortcuts: readonly Shortcut[], where: Where = 'screen'): () => void {
    const one = { where, shortcuts };
    this.registered = [one, ...this.registered];
    return () => (this.registered = this.registered.filter((other) => other !== one));
  }

  /** Those that can be pressed now, for the list of keys. */
  listed(where: Where): Shortcut[] {
    return this.registered
      .filter((one) => one.where === where)
      .reverse()
      .flatMap((one) => one.shortcuts)
      .filter((shortcut) => shortcut.when?.() ?? true);
  }

  /** Runs what the key stands for here, if anything does. */
  press(event: Pressed): void {
    if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
    const written = writtenAs(event);
    const before = this.first && event.timeStamp - this.first.at < IN_TURN_MS ? `${this.first.written} ` : '';
    this.first = undefined;
    const found = (before && this.find(before + written, event)) || this.find(written, event);
    if (found) {
      event.preventDefault();
      found.run(event as KeyboardEvent);
    } else if (!placeOf(event.target).field && this.begins(written)) {
      this.first = { written, at: event.timeStamp };
    }
  }

  private find(written: string, event: Pressed): Shortcut | undefined {
    const { field, presses } = placeOf(event.target);
    if (presses && (event.key === 'Enter' || event.key === ' ')) return undefined;
    return this.registered
      .flatMap((one) => one.shortcuts)
      .find(
        (shortcut) =>
          waysOf(shortcut).includes(written) &&
          (!field || shortcut.inFields === true) &&
          (!event.repeat || shortcut.repeats === true) &&
          (shortcut.when?.() ?? true),
      );
  }

  private begins(written: string): boolean {
    return this.registered.some((one) =>
      one.shortcuts.some((shortcut) => waysOf(shortcut).some((way) => way.startsWith(`${written} `))),
    );
  }
}

export function waysOf(shortcut: Shortcut): readonly string[] {
  return typeof shortcut.keys === 'string' ? [shortcut.keys] : shortcut.keys;
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'AltGraph' || key === 'Meta';
}

function writtenAs(event: Pressed): string {
  const letter = /^\p{L}$/u.test(event.key);
  const key = event.key === ' ' ? 'Space' : letter ? event.key.toLowerCase() : event.key;
  const named = letter || key.length > 1;
  // AltGr reports Ctrl and Alt together, and writes a character.
  const writes = event.ctrlKey && event.altKey && !named;
  return [
    (event.ctrlKey || event.metaKey) && !writes ? 'Ctrl+' : '',
    event.altKey && !writes ? 'Alt+' : '',
    event.shiftKey && named ? 'Shift+' : '',
    key,
  ].join('');
}

/** Whether what has the focus is typed into, or does something of its own at Enter and Space. */
function placeOf(target: unknown): { field: boolean; presses: boolean } {
  const closest = (selector: string) =>
    typeof (target as Element | null)?.closest === 'function' && (target as Element).closest(selector) !== null;
  return {
    field: closest('input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable]'),
    presses: closest('a, button, summary, input, select, [role=button]'),
  };
}

const keys = new Keys();

/** For a screen's effect: `$effect(() => onKeys([…]))`. */
export function onKeys(shortcuts: readonly Shortcut[], where?: Where): () => void {
  return keys.on(shortcuts, where);
}

export function listedKeys(where: Where): Shortcut[] {
  return keys.listed(where);
}

/** From now on, except behind a dialog: what it covers is out of reach. */
export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (document.querySelector('dialog:modal') === null) keys.press(event);
  });
}

import { describe, expect, it } from 'vitest';
import { Keys, type Pressed, type Shortcut } from '../src/app/keys';

const LABEL = 'nav.record';
let heard: string[] = [];
const shortcut = (keys: Shortcut['keys'], more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label: LABEL,
  run: () => heard.push(typeof keys === 'string' ? keys : keys[0]!),
  ...more,
});
/** A place that only says which selectors it would be found by. */
const place = (kind: string) => ({ closest: (selector: string) => (selector.split(/, | /).some((one) => one.startsWith(kind)) ? {} : null) });

function press(keys: Keys, key: string, more: Partial<Pressed> = {}): boolean {
  let taken = false;
  keys.press({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    timeStamp: 0,
    target: null,
    preventDefault: () => (taken = true),
    ...more,
  });
  return taken;
}

function check(registered: Shortcut[], pressed: [string, Partial<Pressed>?][], expected: string[]) {
  heard = [];
  const keys = new Keys();
  keys.on(registered);
  for (const [key, more] of pressed) press(keys, key, more);
  expect(heard).toEqual(expected);
}

describe('keys are heard only where they are meant', () => {
  it('by character, by name, with modifiers', () => {
    // Caps Lock may be on.
    check([shortcut('j')], [['j'], ['J'], ['J', { shiftKey: true }], ['k']], ['j', 'j']);
    check([shortcut('?')], [['?', { shiftKey: true }]], ['?']);
    check([shortcut('Ctrl+k')], [['k'], ['k', { ctrlKey: true }], ['k', { metaKey: true }]], ['Ctrl+k', 'Ctrl+k']);
    check([shortcut('Shift+ArrowLeft')], [['ArrowLeft'], ['ArrowLeft', { shiftKey: true }]], ['Shift+ArrowLeft']);
    check([shortcut('[')], [['[', { ctrlKey: true, altKey: true }]], ['[']);
    check([shortcut(['.', 'ArrowRight'])], [['ArrowRight'], ['.']], ['.', '.']);
  });

  it('two in turn, when the second follows soon', () => {
    check([shortcut('g o')], [['g'], ['o', { timeStamp: 900 }]], ['g o']);
    check([shortcut('g o')], [['g'], ['o', { timeStamp: 2_000 }]], []);
    check([shortcut('g a'), shortcut('a')], [['g'], ['a', { timeStamp: 100 }], ['a', { timeStamp: 200 }]], ['g a', 'a']);
  });

  it('not while typing, unless it says so', () => {
    check([shortcut('j'), shortcut('Ctrl+k', { inFields: true })], [['j', { target: place('textarea') }], ['k', { target: place('textarea'), ctrlKey: true }]], ['Ctrl+k']);
    check([shortcut('g o')], [['g', { target: place('textarea') }], ['o']], []);
  });

  it('leaves Enter and Space to the button that has the focus', () => {
    check([shortcut('Enter'), shortcut('Space')], [['Enter', { target: place('button') }], [' ', { target: place('button') }], ['Enter'], [' ']], ['Enter', 'Space']);
  });

  it('does not repeat an act while its key is held down', () => {
    check([shortcut('a'), shortcut('j', { repeats: true })], [['a', { repeat: true }], ['j', { repeat: true }]], ['j']);
  });

  it('asks the latest first, and the one before when that has nothing to do', () => {
    heard = [];
    const keys = new Keys();
    keys.on([shortcut('Escape', { run: () => heard.push('shell') })], 'everywhere');
    let open = true;
    const leave = keys.on([shortcut('Escape', { run: () => heard.push('screen'), when: () => open })]);
    press(keys, 'Escape');
    open = false;
    press(keys, 'Escape');
    open = true;
    leave();
    press(keys, 'Escape');
    expect(heard).toEqual(['screen', 'shell', 'shell']);
    expect(keys.listed('everywhere')).toHaveLength(1);
    expect(keys.listed('screen')).toHaveLength(0);
  });

  it('takes the key it answers to, and no other', () => {
    const keys = new Keys();
    keys.on([shortcut('j')]);
    expect(press(keys, 'j')).toBe(true);
    expect(press(keys, 'x')).toBe(false);
  });
});

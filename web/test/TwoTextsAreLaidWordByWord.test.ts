import { describe, expect, it } from 'vitest';
import { redline } from '../src/operation/redline';

const marked = (before: string, after: string) =>
  redline(before, after).map(({ is, text }) => (is === 'gone' ? `[-${text}-]` : is === 'new' ? `[+${text}+]` : text)).join('');

describe('two texts are laid word by word', () => {
  it('marks what went and what came', () =>
    expect(marked('Points toutes les 4 h au PC.', 'Points toutes les 2 h au PC.')).toBe('Points toutes les [-4-][+2+] h au PC.'));
  it('says nothing of equal texts', () => expect(marked('même', 'même')).toBe('même'));
  it('takes a whole text in and out', () => {
    expect(marked('', 'Neuf')).toBe('[+Neuf+]');
    expect(marked('Vieux', '')).toBe('[-Vieux-]');
  });
  it('gives both texts back from its pieces', () => {
    const words = ['zone', 'nord', 'du', 'fleuve', 'à', '6', 'h'];
    let seed = 20211005;
    const next = (n: number) => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % n;
    for (let i = 0; i < 200; i += 1) {
      const text = () => Array.from({ length: next(9) }, () => words[next(words.length)]!).join(' ');
      const [a, b] = [text(), text()];
      const pieces = redline(a, b);
      const side = (dropped: string) => pieces.filter((piece) => piece.is !== dropped).map((piece) => piece.text).join('').split(/\s+/).join(' ').trim();
      expect(side('new'), `seed 20211005, ${i}: ${a} | ${b}`).toBe(a);
      expect(side('gone')).toBe(b);
    }
  });
});

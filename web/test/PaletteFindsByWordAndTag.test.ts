import { describe, expect, it } from 'vitest';
import { asTag, found, type Findable } from '../src/shell/finding';

const one = (id: string, name: string, tags: string[] = [], more?: string): Findable => ({ id, hash: `#/${id}`, what: 'Opération', name, tags, ...(more ? { more } : {}) });
const ALL = [
  one('1', 'OP-2021-0044 Escorte Sévaré – Gao', ['Opération', 'Approuvée', 'mali']),
  one('2', 'OP-2021-0050 Reconnaissance Ansongo', ['Opération', 'Approbation échue', 'barkhane'], 'Force Barkhane'),
  one('3', 'Secteur de Gao', ['Secteur', 'mali']),
];
const ids = (typed: string) => found(ALL, typed).map((item) => item.id);

describe('the palette finds', () => {
  it('every word typed, in any order, without accents or capitals', () => {
    expect(ids('GAO sevare')).toEqual(['1']);
    expect(ids('barkhane')).toEqual(['2']);
    expect(ids('gao')).toEqual(['1', '3']);
  });

  it('what begins with the first word before what only holds it', () => {
    expect(ids('secteur')).toEqual(['3']);
    expect(found([one('a', 'Vers Gao'), one('b', 'Gao et alentours')], 'gao').map((item) => item.id)).toEqual(['b', 'a']);
  });

  it('by tag, and without a tag', () => {
    expect(ids('#mali')).toEqual(['1', '3']);
    expect(ids('#mali -#secteur')).toEqual(['1']);
    expect(ids('#approbation-echue')).toEqual(['2']);
    expect(asTag('Approbation échue')).toBe('approbation-echue');
  });

  it('a person by name or post after @, and none without it', () => {
    const person: Findable = { ...one('p', 'Mariam Sidibé', ['Personne', 'mali'], 'Officier opérations · Mali'), person: true };
    const of = (typed: string) => found([...ALL, person], typed).map((item) => item.id);
    expect([of('@sidibe'), of('@officier'), of('@'), of('sidibe'), of('@gao')]).toEqual([['p'], ['p'], ['p'], [], []]);
  });

  it('an operation by its reference after #', () => {
    const operation = one('o', 'OP-2021-0044', ['Opération', 'OP-2021-0044']);
    expect(found([operation, ...ALL], '#op-2021-0044').map((item) => item.id)).toEqual(['o']);
  });

  it('everything while nothing, or only half a tag, is typed', () => {
    expect(ids('')).toEqual(['1', '2', '3']);
    expect(ids('-#')).toEqual(['1', '2', '3']);
  });
});

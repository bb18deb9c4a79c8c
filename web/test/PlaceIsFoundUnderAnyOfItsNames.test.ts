// M3: a place name with aliases leads to the same point as its grid reference.
import { describe, expect, it } from 'vitest';
import { distanceMetres, latOf, lonOf, pointOf } from '../src/geo/point';
import { gazetteer, whereIs } from '../src/geo/places';

const names = async (typed: string) => (await gazetteer()).find(typed).map((place) => place.name);

describe('a place is found under any of its names', () => {
  it('in French, in English, without accents, hyphens or capitals', async () => {
    for (const typed of ['Tombouctou', 'Timbuktu', 'timbuktu', 'TOMBOUCTOU', 'tombouktou']) {
      expect((await names(typed))[0], typed).toBe('Tombouctou');
    }
    expect((await names('menaka'))[0]).toBe('Ménaka');
    expect((await names('in delimane'))[0]).toBe('Indelimane');
    expect((await names('Aguelhoc'))[0]).toBe('Aguelhok');
  });

  it('while it is being typed, larger towns first', async () => {
    expect((await names('tomb'))[0]).toBe('Tombouctou');
    expect(await names('')).toEqual([]);
    expect(await names('zzzz')).toEqual([]);
  });

  it('with its source, and how near that source says it is', async () => {
    const known = await gazetteer();
    expect(known.called('Gao')).toMatchObject({ source: expect.stringContaining('GeoNames'), withinMetres: 1000 });
    for (const asked of 'Sévaré, Labbezanga, Gossi, Hombori, Boni, Ber, Indelimane, Anefis, Talataye, Anderamboukane, Tessalit, Aguelhok'.split(', ')) {
      expect(known.called(asked)?.source, asked).toMatch(/GeoNames|cartes publiques/);
    }
    expect(known.called('Sévaré')?.withinMetres).toBe(5000);
  });

  it('puts every place inside the pack', async () => {
    for (const { name, point } of (await gazetteer()).places) {
      expect(lonOf(point) >= -18 && lonOf(point) <= 17 && latOf(point) >= 8 && latOf(point) <= 27, name).toBe(true);
    }
  });
});

describe('what is typed to go somewhere', () => {
  it('is a grid reference, degrees or a name', async () => {
    const read = await whereIs('Timbuktu');
    expect(read).toMatchObject({ ok: true, as: 'name', place: { name: 'Tombouctou' } });
    const grid = await whereIs('31PBT 32456 32100');
    const near = pointOf(0.5, 15.66);
    expect(grid.ok && grid.as).toBe('mgrs');
    expect(grid.ok && distanceMetres(grid.point, near)).toBeLessThan(5000);
    expect(await whereIs('15.66, 0.5')).toMatchObject({ ok: true, as: 'decimal', point: near });
  });

  it('is never guessed at when it is a coordinate written wrong', async () => {
    expect(await whereIs('30QYD 1234 567')).toMatchObject({ ok: false, fault: 'mgrs-digits' });
    expect(await whereIs('Atlantide')).toMatchObject({ ok: false, fault: 'place-name', piece: 'Atlantide' });
  });
});

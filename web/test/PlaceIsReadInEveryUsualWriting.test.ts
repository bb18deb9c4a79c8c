import { describe, expect, it } from 'vitest';
import { formatDecimal, formatDms, readPlace } from '../src/geo/coordinates';
import { formatMgrs } from '../src/geo/mgrs';
import { distanceMetres, pointOf } from '../src/geo/point';

function check(typed: string, lat: number, lon: number, withinMetres = 1) {
  const read = readPlace(typed);
  expect(read.ok, `${typed}: ${JSON.stringify(read)}`).toBe(true);
  if (read.ok) expect(distanceMetres(read.point, pointOf(lon, lat)), typed).toBeLessThan(withinMetres);
}

function checkFault(typed: string, fault: string, piece?: string) {
  const read = readPlace(typed);
  expect(read.ok ? 'read' : read.fault, typed).toBe(fault);
  if (!read.ok && piece !== undefined) expect(read.piece, typed).toBe(piece);
}

describe('a place is read in every usual writing', () => {
  it('reads decimal degrees, latitude first, with points or French commas', () => {
    check('16.2667, -0.05', 16.2667, -0.05);
    check('16.2667 -0.05', 16.2667, -0.05);
    check('16,2667 ; -0,05', 16.2667, -0.05);
    check('16.2667N 0.05W', 16.2667, -0.05);
    check('0.05 O 16.2667 N', 16.2667, -0.05);
  });

  it('reads degrees, minutes and seconds, West or Ouest', () => {
    check(`16°16'00"N 0°03'00"W`, 16 + 16 / 60, -0.05);
    check(`16°16'00"N 0°03'00"O`, 16 + 16 / 60, -0.05);
    check(`16° 16.5' N, 000° 03' W`, 16 + 16.5 / 60, -0.05);
    check('N 16°16′00.0″ W 000°03′00.0″', 16 + 16 / 60, -0.05);
  });

  it('reads MGRS on both sides of a zone edge', () => {
    check(formatMgrs(pointOf(-0.05, 16.2667))!, 16.2667, -0.05, 1.5);
    check(formatMgrs(pointOf(0.5, 15.66))!, 15.66, 0.5, 1.5);
    expect(formatMgrs(pointOf(-0.05, 16.2667))!.slice(0, 3)).toBe('30Q');
    expect(formatMgrs(pointOf(0.5, 15.66))!.slice(0, 3)).toBe('31P');
  });

  it('names what is wrong with a grid reference', () => {
    checkFault('61QYD 12345 12345', 'mgrs-zone', '61');
    checkFault('30IYD 12345 12345', 'mgrs-band', 'I');
    checkFault('30QAD 12345 12345', 'mgrs-square', 'AD');
    checkFault('30QYW 12345 12345', 'mgrs-square', 'YW');
    checkFault('30QYD 12345 1234', 'mgrs-digits', '123451234');
    checkFault('30QYD 123456 123456', 'mgrs-digits');
    checkFault('30Q', 'mgrs-shape');
  });

  it('names what is wrong with degrees', () => {
    checkFault('', 'empty');
    checkFault('Gao', 'place-shape');
    checkFault('95.0, 3.0', 'latitude');
    checkFault('15.0, 200', 'longitude');
    checkFault(`16°61'00"N 0°03'00"W`, 'minutes');
    checkFault('16.2N 3.0N', 'axes');
  });

  it('reads back what it writes, anywhere but near the poles', () => {
    const seed = 30_31;
    console.info(`seed ${seed}`);
    let state = seed;
    const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
    for (let i = 0; i < 3000; i++) {
      const point = pointOf(next() * 359.8 - 179.9, next() * 162 - 79.5);
      for (const written of [formatMgrs(point)!, formatDms(point), formatDecimal(point)]) {
        const read = readPlace(written);
        expect(read.ok, `${written} ${JSON.stringify(read)}`).toBe(true);
        if (read.ok) expect(distanceMetres(read.point, point), written).toBeLessThan(2.5);
      }
    }
  });
});

// Dragging a shape over what is hidden, ten thousand times, tells nothing: the local check knows places that
// were released and nothing else. What the post is shown merely to exist has no place for it either.
import { describe, expect, it } from 'vitest';
import type { Category, GeoPoint, Volume } from '../src/api/values';
import type { NoticeView, OperationView } from '../src/api/views';
import { freeSlots } from '../src/meet/free-slots';
import { preview, type Known } from '../src/meet/preview';
import { waysOut } from '../src/meet/ways-out';

const DRAGS = 10_000;
const E7 = 10_000_000;
const at = (lon: number, lat: number): GeoPoint => ({ lonE7: Math.round(lon * E7), latE7: Math.round(lat * E7) });
const circle = (lon: number, lat: number, radiusMetres: number): Volume =>
  ({ area: { kind: 'Circle', centre: at(lon, lat), radiusMetres }, band: { lowMetres: 0, highMetres: 500, datum: 'AGL' }, window: { from: '2021-10-18T06:00:00Z', to: '2021-10-19T06:00:00Z' } }) as Volume;
const notice = (id: string, category: Category, volumes: Volume[]): NoticeView =>
  ({ kind: 'NoticeView', id, reference: id, owner: 'other', state: 'NOTIFIED', category, volumes }) as unknown as NoticeView;
const hiddenOperation = { kind: 'OperationView', id: 'op', reference: 'OP', lead: 'other', level: 'EXISTENCE', state: 'APPROVED', versions: [] } as unknown as OperationView;
const hiddenNotice = { kind: 'NoticeView', id: 'site', reference: 'NT', owner: 'aid', level: 'EXISTENCE', state: 'NOTIFIED', volumes: [], receipts: [] } as unknown as NoticeView;

const shown = [notice('shown', 'MOVEMENT', [circle(0.5, 15.5, 9_000)])];
const without: Known = { operations: [], notices: shown, actions: [], theatre: undefined };
const withHidden: Known = { operations: [hiddenOperation], notices: [...shown, hiddenNotice], actions: [], theatre: undefined };

describe('the local check', () => {
  it('answers the same with and without what is hidden, wherever a shape is dragged', () => {
    let seed = 20211005;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    let met = 0;
    for (let i = 0; i < DRAGS; i++) {
      const mine = [circle(random(), 15 + random(), 100 + random() * 9_000)];
      const found = preview(mine, 'GROUND_MANOEUVRE', 'mine', withHidden);
      expect(found).toEqual(preview(mine, 'GROUND_MANOEUVRE', 'mine', without));
      met += found.length;
    }
    expect(met).toBeGreaterThan(0);
    expect(met).toBeLessThan(DRAGS);
  }, 60_000);

  it('leads out of the same, and finds the same slots', () => {
    let seed = 20211006;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const within = { from: '2021-10-17T00:00:00Z', to: '2021-10-24T00:00:00Z' };
    let led = 0;
    for (let i = 0; i < DRAGS / 20; i++) {
      const asked = { volumes: [circle(random(), 15 + random(), 100 + random() * 9_000)], category: 'GROUND_MANOEUVRE' as const, party: 'mine', now: Date.parse('2021-10-17T00:00:00Z') };
      const ways = waysOut(asked, withHidden);
      expect(ways).toEqual(waysOut(asked, without));
      expect(freeSlots(asked, withHidden, within, 6 * 3_600_000)).toEqual(freeSlots(asked, without, within, 6 * 3_600_000));
      led += ways.length;
    }
    expect(led).toBeGreaterThan(0);
  });
});

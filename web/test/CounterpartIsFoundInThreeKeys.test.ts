import { describe, expect, it } from 'vitest';
import type { EncounterView } from '../src/api/meeting-views';
import type { PostView } from '../src/api/views';
import { holdersAt, metWith, MOST, suggested } from '../src/meeting/counterparts';

const AT = '2021-10-21T09:00:00Z';
const NAMES: Record<string, string> = {
  mali: 'République du Mali — FAMa Republic of Mali',
  force: 'Force Barkhane',
  mission: 'MINUSMA',
  region: 'Force conjointe du G5 Sahel G5 Sahel Joint Force',
};
const post = (id: string, party: string, fr: string, en: string, holder?: string, from = '2021-10-01T00:00:00Z', ended?: string) =>
  ({
    kind: 'PostView',
    id,
    party,
    title: { fr, en },
    deciding: true,
    custody: 'NODE',
    holders: holder === undefined ? [] : [{ appointment: `${id}-a`, person: `${id}-p`, name: holder, capacity: 'HOLDER', during: { from }, confirmed: true, appointedBy: 'x', ...(ended ? { ended } : {}) }],
  }) as PostView;
const POSTS = [
  post('mali.chef', 'mali', 'Chef d’état-major', 'Chief of staff', 'Amadou Sangaré'),
  post('mali.ops', 'mali', 'Chef des opérations', 'Chief of operations', 'Oumar Traoré'),
  post('mali.plans', 'mali', 'Chef du bureau plans', 'Head of plans'),
  post('force.plans', 'force', 'Planificatrice', 'Planner', 'Claire Maurin'),
  post('force.liaison', 'force', 'Officier de liaison', 'Liaison officer'),
  post('mission.ops', 'mission', 'Officier opérations', 'Operations officer', 'Kwame Boateng'),
  post('region.ops', 'region', 'Officier opérations', 'Operations officer', 'Issa Dicko'),
];
const asked = { posts: POSTS, partyWords: (party: string) => NAMES[party] ?? party, at: AT, met: new Map<string, number>(), among: Object.keys(NAMES), taken: [] as string[] };
const words = (one: PostView) => [...one.holders.map(({ name }) => String(name)), one.title.fr, one.title.en, NAMES[one.party]!].join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word.length >= 2);

describe('a counterpart', () => {
  it('stands among the first six after three keys, whoever it is', () => {
    for (const one of POSTS) {
      const best = words(one).map((word) => suggested(word.slice(0, 3), asked).findIndex((found) => found.post === one.id)).filter((at) => at >= 0);
      expect(Math.min(...best), one.id).toBeLessThan(MOST);
    }
  });

  it('is found by a holder’s name without accents, by its party, or by its title in either language', () => {
    expect(suggested('tra', asked)[0]?.post).toBe('mali.ops');
    expect(suggested('min', asked).map((one) => one.post)).toEqual(['mission.ops']);
    expect(suggested('pla', asked).map((one) => one.post)).toEqual(['mali.plans', 'force.plans']);
    expect(suggested('off g5', asked).map((one) => one.post)).toEqual(['region.ops']);
    expect(suggested('zzz', asked)).toEqual([]);
  });

  it('comes first if it was met before, and not at all if it is there already or of another party', () => {
    const meeting = { parties: ['mali', 'region'], participants: [{ party: 'region', posts: ['region.ops'] }], attendance: [] } as unknown as EncounterView;
    const met = metWith([meeting, { ...meeting, parties: ['force', 'region'] }], 'mali');
    expect(met.get('region.ops')).toBe(1);
    expect(suggested('off', { ...asked, met })[0]?.post).toBe('region.ops');
    expect(suggested('off', { ...asked, taken: ['region.ops'] }).map((one) => one.post)).not.toContain('region.ops');
    expect(suggested('off', { ...asked, among: ['force'] }).map((one) => one.post)).toEqual(['force.liaison']);
  });

  it('is named by who held the post on that date, not by who holds it today', () => {
    const moved = post('x', 'mali', 'X', 'X', 'Before', '2021-01-01T00:00:00Z', '2021-10-21T09:00:00Z');
    expect(holdersAt(moved, '2021-10-21T08:59:59Z').map((one) => one.name)).toEqual(['Before']);
    expect(holdersAt(moved, AT)).toEqual([]);
    expect(holdersAt(post('y', 'mali', 'Y', 'Y', 'Later', '2021-10-22T00:00:00Z'), AT)).toEqual([]);
  });
});

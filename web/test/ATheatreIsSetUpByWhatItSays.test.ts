import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CharterDraft, Terms } from '../src/api/setup';
import type { Holder } from '../src/api/views';
import { charterOf, faultsOf, formOf, newCharter, shortNameOf, type CharterForm } from '../src/screens/setup/charter-draft';
import { stepsBefore } from '../src/screens/setup/first-steps';
import { GROUPS, groupsFor, isDeciding, mayBeAdded } from '../src/screens/setup/mandates';
import { cellsOf, changesOf, draftOf } from '../src/screens/setup/matrix';
import { planOf } from '../src/screens/setup/plan';
import { secondObstacle, stateOf } from '../src/screens/setup/roster';

const core = (path: string) => new URL(`../../core/src/main/java/org/entente/${path}.java`, import.meta.url);
const KEY = { algorithm: 'ES256', spki: 'A'.repeat(60), custody: 'NODE' as const };

function whole(): CharterForm {
  const form = newCharter('pays');
  form.name.fr = 'Pays';
  form.parties.forEach((party, i) => {
    party.name.fr = ['République', 'Force'][i]!;
    party.id = shortNameOf(party.name.fr);
    party.founding.forEach((founder, j) => (founder.person = `Personne ${i}${j}`));
  });
  for (const field of Object.keys(form.articles) as (keyof CharterForm['articles'])[]) form.articles[field] = 'Texte.';
  return form;
}

describe('a charter being written', () => {
  it('names everything that is missing, and about whom', () => {
    const faults = faultsOf(newCharter('pays'));
    expect(faults).toContainEqual({ field: 'name', fault: 'blank' });
    expect(faults).toContainEqual({ field: 'party-name-1', fault: 'blank', party: 'n° 2' });
    expect(faultsOf(whole())).toEqual([]);
    expect(faultsOf({ ...whole(), zone: 'Atlantis/Poseidon' })).toEqual([{ field: 'zone', fault: 'zone' }]);
  });

  it('has one host nation, no short name twice, and asks no humanitarian party for approval', () => {
    const form = whole();
    form.parties[1]!.kind = 'HOST_NATION';
    form.parties[1]!.id = form.parties[0]!.id;
    expect(faultsOf(form).map(({ fault }) => fault)).toEqual(['host', 'short-name-twice']);
    const other = whole();
    other.parties[1]!.kind = 'HUMANITARIAN';
    expect(faultsOf(other).map(({ fault }) => fault)).toEqual(['humanitarian']);
  });

  it('becomes the charter it shows, and comes back from the server as it was written', async () => {
    const asked: string[] = [];
    const charter = await charterOf(whole(), async (post) => (asked.push(post), KEY));
    expect(asked).toEqual(['republique.chef', 'republique.greffe', 'force.chef', 'force.greffe']);
    expect(charter.host).toBe('republique');
    expect(charter.parties[0]!.name).toEqual({ fr: 'République', en: 'République' });
    expect(await charterOf(formOf(charter), async () => KEY)).toEqual(charter);
  });

  it('makes short names that the record takes', () => {
    expect(shortNameOf('République du Mali — FAMa')).toBe('republique-du-mali-fama');
    expect(shortNameOf('2e régiment')).toBe('e-regiment');
  });
});

describe('the first steps', () => {
  const terms = (id: string): Terms => ({
    id, name: { fr: id, en: id }, kind: 'PARTNER_FORCE', regime: 'APPROVAL', rules: [], contingents: [],
    founding: [{ post: `${id}.chef`, title: { fr: '', en: '' }, key: KEY, person: `${id}.chef`, personName: '', mandate: { acts: [], sectors: [], categories: [] } }],
  });
  const draft = { charter: { parties: [terms('a'), terms('b')] }, digest: '', signed: ['a'], missing: ['b'], adopted: false } as unknown as CharterDraft;

  it('tell the administrator whose account and whose signature is missing', () => {
    const steps = stepsBefore(draft, [{ person: 'a.chef' } as never], undefined, (id) => id.toUpperCase());
    expect(steps.map(({ name, done, missing }) => [name, done, missing])).toEqual([
      ['draft', true, []],
      ['accounts', false, ['b.chef']],
      ['signatures', false, ['B']],
    ]);
  });

  it('tell a founder to sign, and nobody else', () => {
    const names = (person: string) => stepsBefore(draft, undefined, person, (id) => id).map(({ name, done }) => `${name} ${done}`);
    expect(names('b.chef')).toEqual(['wait-draft true', 'sign false', 'signatures false']);
    expect(names('b.greffe')).toEqual(['wait-draft true', 'signatures false']);
  });
});

describe('posts and mandates', () => {
  it('know the acts that bind a party as the record does', () => {
    if (!existsSync(core('party/Mandate'))) return;
    const source = readFileSync(core('party/Mandate'), 'utf8');
    const list = source.slice(source.indexOf('DECIDING_ACTS ='), source.indexOf(');', source.indexOf('DECIDING_ACTS =')));
    const acts = [...list.matchAll(/"(\w+)"/g)].map((found) => found[1]!);
    expect(acts.length).toBeGreaterThan(5);
    for (const act of acts) expect(isDeciding([act]), act).toBe(true);
    expect(Object.values(GROUPS).flat().filter((act) => isDeciding([act])).sort()).toEqual([...acts].sort());
  });

  it('offer the host’s acts to the host alone, and add no binding act to a mandate', () => {
    expect(groupsFor(false)).not.toContain('decide');
    expect(groupsFor(true)).toContain('decide');
    expect(mayBeAdded('ApproveOperation', [])).toBe(false);
    expect(mayBeAdded('ApproveOperation', ['ApproveOperation'])).toBe(true);
  });

  it('show an appointment that waits as waiting, and never let the same post or the one concerned confirm', () => {
    const now = new Date('2021-10-18T06:00:00Z');
    const holder = { appointment: 'x', person: 'p', during: { from: '2021-10-18T00:00:00Z' }, confirmed: false, appointedBy: 'chef' } as Holder;
    expect(stateOf(holder, now)).toBe('waits');
    expect(stateOf({ ...holder, confirmed: true }, now)).toBe('holds');
    expect(stateOf({ ...holder, confirmed: true, during: { from: '2021-10-19T00:00:00Z' } }, now)).toBe('later');
    expect(stateOf({ ...holder, during: { ...holder.during, to: '2021-10-18T06:00:00Z' } }, now)).toBe('over');
    expect(secondObstacle('chef', 'p', { post: 'chef', person: 'a' })).toBe('same-post');
    expect(secondObstacle('chef', 'p', { post: 'greffe', person: 'p' })).toBe('concerned');
    expect(secondObstacle('chef', 'p', { post: 'greffe', person: 'b' })).toBeUndefined();
  });
});

describe('the host’s ground', () => {
  it('starts from the same matrix as the record knows, every pair once', () => {
    expect(cellsOf(draftOf(undefined))).toHaveLength(66);
    if (!existsSync(core('coordination/Matrix'))) return;
    const source = readFileSync(core('coordination/Matrix'), 'utf8');
    const rows = [...source.matchAll(/rows\.put\(Category\.\w+, "\.*(\w+)"\)/g)].map((found) => found[1]!).join('');
    expect(cellsOf(draftOf(undefined)).map(({ requirement }) => requirement[0]).join('')).toBe(rows);
  });

  it('holds a pair that is not listed to separation, and counts what was changed', () => {
    const published = [{ a: 'MOVEMENT', b: 'POSITION', requirement: 'AGREE' } as const];
    const draft = draftOf(published);
    expect(draft['MOVEMENT/MOVEMENT']).toBe('SEPARATE');
    expect(changesOf(draft, published)).toBe(0);
    draft['MOVEMENT/POSITION'] = 'NOTIFY';
    expect(changesOf(draft, published)).toBe(1);
  });

  it('keeps an objective’s identifier, since operations name it', () => {
    const name = (fr: string) => ({ fr, en: '' });
    const plan = planOf({
      name: name('Plan'),
      lines: [{ name: name('Axe'), objectives: [{ id: 'route', name: name('Route du nord'), effects: [] }, { id: '', name: name('Route'), effects: [] }] }],
      phases: [],
      decisionPoints: [],
    }, new Date('2021-10-18T06:00:00Z'));
    expect(plan.lines[0]!.objectives.map(({ id }) => id)).toEqual(['route', 'route-2']);
  });
});

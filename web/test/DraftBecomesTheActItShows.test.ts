import { describe, expect, it } from 'vitest';
import type { OperationView, StandingAuthorisationView } from '../src/api/views';
import { newMovement, operationFrom } from '../src/draft/standing';
import { newImmediate, newNotice, readImmediate, readNotice } from '../src/draft/notice';
import {
  draftOfOperation,
  fieldOfPointer,
  newOperation,
  readProposal,
  readRevision,
  type OperationDraft,
} from '../src/draft/operation';
import { newShape, writePlaces, type RepeatDraft } from '../src/draft/area';
import { readVolumes, volumesDraftOf } from '../src/draft/volumes';
import { DAYS } from '../src/api/values';
import { windowsOf } from '../src/meet/recurrence';
import { pointOf } from '../src/geo/point';

const NOW = new Date('2021-10-05T09:30:00Z');

function filled(): OperationDraft {
  const draft = newOperation('p', true, NOW);
  draft.title = ' Escorte ';
  draft.purpose = 'Ravitailler.';
  draft.volumes.from = '061000ZOCT21';
  draft.volumes.to = '071000AOCT21';
  draft.volumes.shapes = [{ ...newShape('Circle'), places: '16.27, -0.05', metres: '5 000' }];
  draft.forces[0] = { party: 'p', contingent: '', unit: 'Section', personnel: '30' };
  return draft;
}

function faultsOf(draft: OperationDraft): string[] {
  const read = readProposal(draft, NOW);
  return read.ok ? [] : read.faults.map((fault) => `${fault.field} ${fault.fault}`);
}

describe('a draft becomes the act it shows', () => {
  it('has every clause once, integers and UTC, and nothing that is empty', () => {
    const read = readProposal(filled(), NOW);
    expect(read.ok && read.value).toEqual({
      kind: 'ProposeOperation',
      title: 'Escorte',
      exercise: true,
      supporting: [],
      clauses: [
        { kind: 'Purpose', text: 'Ravitailler.' },
        {
          kind: 'SpaceTime',
          category: 'GROUND_MANOEUVRE',
          volumes: [
            {
              area: { kind: 'Circle', centre: { lonE7: -500_000, latE7: 162_700_000 }, radiusMetres: 5000 },
              band: { lowMetres: 0, highMetres: 500, datum: 'AGL' },
              window: { from: '2021-10-06T10:00:00.000Z', to: '2021-10-07T09:00:00.000Z' },
            },
          ],
        },
        { kind: 'Forces', elements: [{ party: 'p', unit: 'Section', personnel: 30 }] },
        { kind: 'Means' },
        { kind: 'Liaison' },
        { kind: 'Population' },
      ],
      release: { grants: [] },
      withheld: [],
    });
  });

  it('names everything that is wrong at once, each with its field', () => {
    const draft = filled();
    draft.title = ' ';
    draft.volumes.to = '051000ZOCT21';
    draft.volumes.low = '600';
    draft.volumes.shapes[0]!.places = '30IYD 12345 12345';
    draft.forces[0]!.personnel = 'beaucoup';
    draft.supporting = ['q'];
    draft.grants = [{ party: '', posts: [], level: 'FULL', opensAt: 'demain' }];
    expect(faultsOf(draft)).toEqual([
      'title blank',
      'volumes/to window-order',
      'volumes/high altitude-order',
      'volumes/0/places mgrs-band',
      'forces/0/personnel personnel',
      'supporting supporting-not-in-forces',
      'grants/0/party blank',
      'grants/0/opensAt dtg-shape',
    ]);
  });

  it('asks for an area and says which shape is none', () => {
    const draft = filled();
    draft.volumes.shapes = [];
    expect(faultsOf(draft)).toEqual(['volumes/shapes no-shape']);
    const corners = [pointOf(0, 15), pointOf(1, 16), pointOf(1, 15), pointOf(0, 16.2)];
    draft.volumes.shapes = [{ ...newShape('Polygon'), places: writePlaces(corners) }];
    expect(faultsOf(draft)).toEqual(['volumes/0/places crossing']);
  });

  it('does not take the first of two centres for the one that was meant', () => {
    const draft = filled();
    draft.volumes.shapes = [{ ...newShape('Circle'), places: '13.5, -5.4\n14.5, -4.4' }];
    expect(faultsOf(draft)).toEqual(['volumes/0/places one-centre']);
    draft.volumes.shapes = [{ ...newShape('Circle'), places: '\n13.5, -5.4\n' }];
    expect(faultsOf(draft)).toEqual([]);
  });

  it('lets a shape have its own window and altitude', () => {
    const draft = filled();
    Object.assign(draft.volumes.shapes[0]!, { ownWindow: true, from: '+1h', to: '+3h', ownBand: true, low: '3000', high: '4500', datum: 'AMSL' });
    draft.volumes.from = '';
    const read = readVolumes(draft.volumes, NOW);
    expect('volumes' in read && read.volumes[0]).toMatchObject({
      band: { lowMetres: 3000, highMetres: 4500, datum: 'AMSL' },
      window: { from: '2021-10-05T10:30:00.000Z', to: '2021-10-05T12:30:00.000Z' },
    });
  });

  it('revises only what was touched, and leaves an untouched area to the last digit', () => {
    const area = {
      kind: 'Polygon' as const,
      rings: [
        [pointOf(0, 15), pointOf(1, 15), pointOf(1, 16), pointOf(0, 15)],
        [pointOf(0.6, 15.2), pointOf(0.7, 15.2), pointOf(0.7, 15.3), pointOf(0.6, 15.2)],
      ],
    };
    const operation = {
      title: 'x',
      exercise: true,
      supporting: [],
      withheld: [],
      latest: {
        clauses: [
          { clause: 'PURPOSE', text: 'avant', volumes: [], elements: [] },
          {
            clause: 'SPACE_TIME',
            category: 'MOVEMENT',
            elements: [],
            volumes: [
              {
                area,
                band: { lowMetres: 0, highMetres: 500, datum: 'AGL' },
                window: { from: '2021-10-06T10:00:00Z', to: '2021-10-07T10:00:00Z' },
              },
            ],
          },
          { clause: 'FORCES', volumes: [], elements: [{ party: 'p', unit: 'u', personnel: 3 }] },
        ],
      },
    } as unknown as OperationView;
    const before = draftOfOperation(operation, NOW);
    expect(readRevision(before, structuredClone(before), NOW)).toMatchObject({ ok: false });
    const after = structuredClone(before);
    after.purpose = 'après';
    after.volumes.to = '081000ZOCT21';
    const read = readRevision(before, after, NOW);
    expect(read.ok && read.value.map((clause) => clause.kind)).toEqual(['Purpose', 'SpaceTime']);
    expect(read.ok && read.value[1]).toMatchObject({ volumes: [{ area }] });
  });

  it('makes a notice, and an immediate action that begins now and has no end', () => {
    const place = { ...newShape('Circle'), places: '16.27, -0.05', metres: '500' };
    const notice = newNotice(false, 'HUMANITARIAN_SITE', NOW);
    Object.assign(notice, { title: 'Hôpital', text: 'Zone.' });
    notice.volumes.shapes = [place];
    expect(readNotice(notice, NOW)).toMatchObject({ ok: true, value: { place: { category: 'HUMANITARIAN_SITE' } } });
    const action = newImmediate(false, NOW);
    action.text = 'Secours.';
    action.volumes.shapes = [place];
    const read = readImmediate(action, NOW);
    expect(read.ok && read.value.place.volumes[0]!.window).toEqual({ from: '2021-10-05T09:30:00.000Z' });
  });

  it('begins an immediate action at the hour it is signed, whenever its form was opened, and leaves an hour that was typed', () => {
    const draft = newImmediate(true, NOW);
    draft.text = 'Secours.';
    draft.volumes.shapes = [{ ...newShape('Circle'), places: '16.27, -0.05', metres: '2000' }];
    const signed = new Date('2021-10-06T05:30:00Z');
    const begins = () => {
      const read = readImmediate(draft, signed);
      return read.ok ? read.value.place.volumes[0]?.window : undefined;
    };
    expect(begins()).toEqual({ from: '2021-10-06T05:30:00.000Z' });
    draft.volumes.from = '052200ZOCT21';
    expect(begins()).toEqual({ from: '2021-10-05T22:00:00.000Z' });
  });

  it('takes over into a proposal all that a movement said which its authorisation does not carry', () => {
    const zone = { area: { kind: 'Corridor' as const, line: [pointOf(0, 16), pointOf(2, 16)], widthMetres: 8000 }, band: { lowMetres: 0, highMetres: 1200, datum: 'AGL' as const } };
    const view = {
      kind: 'StandingAuthorisationView', reference: 'AP-2021-0001', exercise: true, categories: ['MOVEMENT'], zones: [zone],
      release: { grants: [{ party: 'q', posts: [], level: 'AREA' }] },
    } as unknown as StandingAuthorisationView;
    const draft = { ...newMovement(view, NOW), text: 'Jusqu’à Ménaka. ', personnel: '24' };
    const handed = operationFrom(view, draft, 'p', NOW)!;
    expect(handed.category).toBe('MOVEMENT');
    expect(handed.volumes[0]).toMatchObject({ ...zone, window: { from: '2021-10-05T10:30:00.000Z', to: '2021-10-05T14:30:00.000Z' } });
    expect(handed.words).toMatchObject({
      from: 'AP-2021-0001',
      draft: { title: 'Jusqu’à Ménaka', purpose: 'Jusqu’à Ménaka.', exercise: true, forces: [{ party: 'p', unit: '', personnel: '24' }], grants: [{ party: 'q', level: 'AREA' }] },
    });
    expect(operationFrom(view, { ...draft, volumes: { ...draft.volumes, from: 'demain' } }, 'p', NOW)).toBeUndefined();
  });

  it('finds the field that the server’s pointer names', () => {
    const clauses = ['Purpose', 'SpaceTime', 'Forces'] as const;
    const check = (pointer: string) => fieldOfPointer(pointer.split('/').slice(1), [...clauses]);
    expect(check('/content/title')).toBe('title');
    expect(check('/content/clauses/0/text')).toBe('purpose');
    expect(check('/content/clauses/1/volumes/2/area')).toBe('volumes/2/places');
    expect(check('/content/changed/2/elements/1/unit')).toBe('forces/1/unit');
    expect(check('/content/release/grants/0')).toBe('grants');
    expect(check('/asOf')).toBeUndefined();
  });
});

describe('the same hours on other days', () => {
  const again = (repeat: RepeatDraft, from = '060600ZOCT21', to = '060900ZOCT21') => readVolumes({ ...filled().volumes, from, to, repeat }, NOW);
  const whenOf = (read: ReturnType<typeof readVolumes>) => ('volumes' in read ? { window: read.volumes[0]!.window, recurrence: read.volumes[0]!.recurrence } : undefined);
  const fault = (what: string) => ({ faults: [{ field: 'volumes/repeat', fault: what }] });

  it('is a slot a day, from the first to the last', () => {
    const read = again({ days: [...DAYS], until: '042359ZNOV21' });
    expect(whenOf(read)).toEqual({ window: { from: '2021-10-06T06:00:00.000Z', to: '2021-11-04T09:00:00.000Z' }, recurrence: { days: [...DAYS], minutes: 180, zone: 'Z' } });
    const windows = 'volumes' in read ? windowsOf(read.volumes[0]!) : [];
    expect(windows.length).toBe(30);
    expect(windows[1]).toEqual({ from: '2021-10-07T06:00:00.000Z', to: '2021-10-07T09:00:00.000Z' });
  });

  it('is on some days of the week, counted in the zone of the beginning, and may reach past midnight', () => {
    const read = again({ days: ['WEDNESDAY', 'MONDAY'], until: '120000ZOCT21' }, '060030AOCT21', '060330AOCT21');
    expect(whenOf(read)).toEqual({ window: { from: '2021-10-05T23:30:00.000Z', to: '2021-10-11T02:30:00.000Z' }, recurrence: { days: ['MONDAY', 'WEDNESDAY'], minutes: 180, zone: 'A' } });
    const nights = again({ days: [...DAYS], until: '070000ZOCT21' }, '062200ZOCT21', '070400ZOCT21');
    expect(whenOf(nights)?.window).toEqual({ from: '2021-10-06T22:00:00.000Z', to: '2021-10-08T04:00:00.000Z' });
  });

  it('comes back into the form as it was written', () => {
    const read = again({ days: ['MONDAY', 'WEDNESDAY'], until: '200600ZOCT21' });
    if (!('volumes' in read)) throw new Error('unreadable');
    const draft = volumesDraftOf('MOVEMENT', read.volumes, NOW);
    expect(draft.repeat).toEqual({ days: ['MONDAY', 'WEDNESDAY'], until: '200600ZOCT21' });
    expect(readVolumes(draft, NOW)).toEqual(read);
    const mixed = [read.volumes[0]!, { ...read.volumes[0]!, window: { from: '2021-10-06T06:00:00.000Z', to: '2021-10-06T09:00:00.000Z' }, recurrence: undefined }].map(({ recurrence, ...one }) => (recurrence ? { ...one, recurrence } : one));
    expect(readVolumes(volumesDraftOf('MOVEMENT', mixed, NOW), NOW)).toEqual({ volumes: mixed });
  });

  it('is refused where it says no slots, or too many', () => {
    expect(again({ days: [...DAYS], until: '' })).toEqual(fault('repeat-until'));
    expect(again({ days: [...DAYS], until: '060600ZOCT21' })).toEqual(fault('repeat-until'));
    expect(again({ days: ['MONDAY'], until: '200600ZOCT21' })).toEqual(fault('repeat-first'));
    expect(again({ days: [...DAYS], until: '200600ZOCT21' }, '060600ZOCT21', '070601ZOCT21')).toEqual(fault('repeat-long'));
    expect(again({ days: [...DAYS], until: '080600ZOCT22' })).toEqual(fault('repeat-many'));
    expect('volumes' in again({ days: [...DAYS], until: '060600ZOCT22' })).toBe(true);
  });
});

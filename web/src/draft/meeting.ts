// A meeting while it is planned, put off, told of or reported; a promise and a forum while they are written: and the act
// each becomes.
import type { MeetingContent, Schedule } from '../api/meeting-acts';
import type { EncounterView } from '../api/meeting-views';
import type { GeoPoint, Instant } from '../api/values';
import { readPlace } from '../geo/coordinates';
import { formatDtg } from '../time/dtg';
import { readDtg } from '../time/read-dtg';
import type { Fault } from './area';
import { MAX_TEXT, readGrants, type GrantRow, type Read } from './grants';

type Act<K extends MeetingContent['kind']> = Extract<MeetingContent, { kind: K }>;

export interface ScheduleDraft {
  from: string;
  to: string;
  place: string;
  /** On the map, if it is given: MGRS, degrees or decimal. */
  point: string;
}
export interface PlanDraft extends ScheduleDraft {
  title: string;
  exercise: boolean;
  purpose: string;
  agenda: string[];
  participants: { party: string; posts: string[] }[];
  languages: string[];
  interpreter: boolean;
  forum: string;
  grants: GrantRow[];
}
export interface PostponeDraft extends ScheduleDraft {
  reason: string;
}
export interface HoldDraft {
  from: string;
  to: string;
  attendees: { party: string; post: string; person: string }[];
}
export interface ReportDraft extends ScheduleDraft {
  title: string;
  exercise: boolean;
  purpose: string;
  parties: string[];
  present: { party: string; name: string }[];
  publication: string;
  saidBy: string;
  date: string;
  grants: GrantRow[];
}
export interface PromiseDraft {
  meeting: string;
  ower: string;
  beneficiary: string;
  attributed: boolean;
  exercise: boolean;
  text: string;
  due: string;
  objective: string;
  operation: string;
  grants: GrantRow[];
}
export interface ForumDraft {
  nameFr: string;
  nameEn: string;
  exercise: boolean;
  parties: string[];
  rhythm: string;
  hosts: string[];
  grants: GrantRow[];
}

/** As org.entente.meeting.MeetingAct. */
const MAX_RHYTHM_DAYS = 731;
export const MAX_AGENDA = 50;

export function newPlan(party: string, exercise: boolean): PlanDraft {
  return {
    title: '',
    exercise,
    from: '',
    to: '',
    place: '',
    point: '',
    purpose: '',
    agenda: [''],
    participants: [{ party, posts: [] }],
    languages: ['fr'],
    interpreter: false,
    forum: '',
    grants: [],
  };
}

export function readPlan(draft: PlanDraft, now: Date): Read<Act<'PlanMeeting'>> {
  const schedule = readSchedule(draft, now);
  const grants = readGrants(draft.grants, now);
  const faults = [
    ...blank('title', draft.title),
    ...schedule.faults,
    ...blank('meetingPurpose', draft.purpose),
    ...(draft.participants.length < 2 ? [{ field: 'participants', fault: 'two-parties' }] : []),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || !schedule.value || !grants.ok) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'PlanMeeting',
      title: draft.title.trim(),
      exercise: draft.exercise,
      schedule: schedule.value,
      purpose: draft.purpose.trim(),
      agenda: draft.agenda.map((one) => one.trim()).filter(Boolean),
      participants: draft.participants,
      languages: draft.languages,
      interpreter: draft.interpreter,
      release: { grants: grants.value },
      ...(draft.forum === '' ? {} : { forum: draft.forum }),
    },
  };
}

export function newPostpone(view: EncounterView): PostponeDraft {
  const { window } = view;
  return {
    from: window ? formatDtg(window.from) : '',
    to: window?.to ? formatDtg(window.to) : '',
    place: typeof view.place === 'string' ? view.place : '',
    point: '',
    reason: '',
  };
}

export function readPostpone(meeting: string, point: GeoPoint | undefined, draft: PostponeDraft, now: Date): Read<Act<'PostponeMeeting'>> {
  const schedule = readSchedule(draft, now);
  const faults = [...schedule.faults, ...blank('reason', draft.reason)];
  if (faults.length > 0 || !schedule.value) return { ok: false, faults };
  // The point stays with the place as long as the place stays.
  const kept = schedule.value.point ?? point;
  return { ok: true, value: { kind: 'PostponeMeeting', meeting, schedule: { ...schedule.value, ...(kept ? { point: kept } : {}) }, reason: draft.reason.trim() } };
}

/**
 * It begins as it was planned, with the posts that were expected; where none of the author's party was, with his own.
 * @param own the post that says it
 */
export function newHold(view: EncounterView, holderOf: (post: string) => string, own?: { party: string; post: string }): HoldDraft {
  const { window } = view;
  const expected = view.participants.flatMap(({ party, posts }) => posts.map((post) => ({ party, post })));
  const named = own === undefined || expected.some(({ party }) => party === own.party) ? expected : [own, ...expected];
  return {
    from: window ? formatDtg(window.from) : '',
    to: window?.to ? formatDtg(window.to) : '',
    attendees: named.map(({ party, post }) => ({ party, post, person: holderOf(post) })),
  };
}

/** @param heldThen whether the person held the post at the instant, as far as this device knows */
export function readHold(
  meeting: string,
  draft: HoldDraft,
  now: Date,
  heldThen: (post: string, person: string, at: Instant) => boolean,
): Read<Act<'HoldMeeting'>> {
  const [from, to] = [readDtg(draft.from, now), readDtg(draft.to, now)];
  const faults: Fault[] = [
    ...dtgFault('from', from),
    ...dtgFault('to', to),
    ...(from.ok && to.ok && to.at <= from.at ? [{ field: 'to', fault: 'window-order' }] : []),
    ...(from.ok && from.at > now.toISOString() ? [{ field: 'from', fault: 'to-come' }] : []),
    ...(draft.attendees.length === 0 ? [{ field: 'attendees', fault: 'no-attendee' }] : []),
    ...draft.attendees.flatMap((one, i) =>
      one.post === '' ? [{ field: `attendees/${i}`, fault: 'blank' }] : from.ok && one.person !== '' && !heldThen(one.post, one.person, from.at) ? [{ field: `attendees/${i}`, fault: 'not-held-then' }] : [],
    ),
  ];
  if (faults.length > 0 || !from.ok || !to.ok) return { ok: false, faults };
  const attendees = draft.attendees.map(({ party, post, person }) => ({ party, post, ...(person === '' ? {} : { person }) }));
  return { ok: true, value: { kind: 'HoldMeeting', meeting, during: { from: from.at, to: to.at }, attendees } };
}

export function newReport(exercise: boolean): ReportDraft {
  return { title: '', exercise, from: '', to: '', place: '', point: '', purpose: '', parties: [], present: [], publication: '', saidBy: '', date: '', grants: [] };
}

export function readReport(draft: ReportDraft, now: Date): Read<Act<'ReportMeeting'>> {
  const schedule = readSchedule(draft, now);
  const date = readDtg(draft.date, now);
  const grants = readGrants(draft.grants, now);
  const faults = [
    ...blank('title', draft.title),
    ...schedule.faults,
    ...blank('meetingPurpose', draft.purpose),
    ...(draft.parties.length < 2 ? [{ field: 'parties', fault: 'two-parties' }] : []),
    ...blank('publication', draft.publication),
    ...blank('saidBy', draft.saidBy),
    ...dtgFault('date', date),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || !schedule.value || !date.ok || !grants.ok) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'ReportMeeting',
      title: draft.title.trim(),
      exercise: draft.exercise,
      schedule: schedule.value,
      purpose: draft.purpose.trim(),
      parties: draft.parties,
      present: draft.present.map(({ party, name }) => ({ party, name: name.trim() })).filter(({ party, name }) => name !== '' && draft.parties.includes(party)),
      source: { publication: draft.publication.trim(), saidBy: draft.saidBy.trim(), date: date.at },
      release: { grants: grants.value },
    },
  };
}

export function newPromise(party: string, meeting: EncounterView | undefined, exercise: boolean): PromiseDraft {
  const attributed = meeting?.state === 'REPORTED';
  const others = meeting?.parties.filter((one) => one !== party) ?? [];
  return {
    meeting: meeting?.id ?? '',
    ower: attributed ? '' : party,
    beneficiary: others.length === 1 && !attributed ? others[0]! : '',
    attributed,
    exercise: meeting?.exercise ?? exercise,
    text: '',
    due: '',
    objective: '',
    operation: '',
    grants: [],
  };
}

export function readPromise(draft: PromiseDraft, now: Date): Read<Act<'MakeCommitment'>> {
  const due = readDtg(draft.due, now);
  const grants = readGrants(draft.grants, now);
  const faults = [
    ...blank('ower', draft.ower),
    ...blank('beneficiary', draft.beneficiary),
    ...(draft.ower !== '' && draft.ower === draft.beneficiary ? [{ field: 'beneficiary', fault: 'owed-to-itself' }] : []),
    ...blank('promise', draft.text),
    ...dtgFault('due', due),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || !due.ok || !grants.ok) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'MakeCommitment',
      ower: draft.ower,
      beneficiary: draft.beneficiary,
      attributed: draft.attributed,
      exercise: draft.exercise,
      text: draft.text.trim(),
      due: due.at,
      links: {
        ...(draft.objective === '' ? {} : { objective: draft.objective }),
        ...(draft.operation === '' ? {} : { operation: draft.operation }),
        ...(draft.meeting === '' ? {} : { meeting: draft.meeting }),
      },
      release: { grants: grants.value },
    },
  };
}

export function newForum(party: string, exercise: boolean): ForumDraft {
  return { nameFr: '', nameEn: '', exercise, parties: [party], rhythm: '30', hosts: [], grants: [] };
}

export function readForum(draft: ForumDraft, now: Date): Read<Act<'EstablishForum'>> {
  const rhythmDays = Number(draft.rhythm);
  const whole = /^\d+$/.test(draft.rhythm.trim()) && rhythmDays >= 1 && rhythmDays <= MAX_RHYTHM_DAYS;
  const grants = readGrants(draft.grants, now);
  const hosts = draft.hosts.filter((party) => draft.parties.includes(party));
  const faults = [
    ...blank('nameFr', draft.nameFr),
    ...blank('nameEn', draft.nameEn),
    ...(draft.parties.length < 2 ? [{ field: 'parties', fault: 'two-parties' }] : []),
    ...(whole ? [] : [{ field: 'rhythm', fault: 'rhythm' }]),
    ...(hosts.length === 0 ? [{ field: 'hosts', fault: 'no-host' }] : []),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || !grants.ok) return { ok: false, faults };
  const title = { fr: draft.nameFr.trim(), en: draft.nameEn.trim() };
  return { ok: true, value: { kind: 'EstablishForum', title, exercise: draft.exercise, parties: draft.parties, rhythmDays, hosts, release: { grants: grants.value } } };
}

function readSchedule(draft: ScheduleDraft, now: Date): { faults: Fault[]; value?: Schedule } {
  const [from, to] = [readDtg(draft.from, now), readDtg(draft.to, now)];
  const point = draft.point.trim() === '' ? undefined : readPlace(draft.point);
  const faults: Fault[] = [
    ...dtgFault('from', from),
    ...dtgFault('to', to),
    ...(from.ok && to.ok && to.at <= from.at ? [{ field: 'to', fault: 'window-order' }] : []),
    ...blank('place', draft.place),
    ...(point && !point.ok ? [{ field: 'point', fault: point.fault, piece: point.piece }] : []),
  ];
  if (faults.length > 0 || !from.ok || !to.ok) return { faults };
  return { faults, value: { window: { from: from.at, to: to.at }, place: draft.place.trim(), ...(point?.ok ? { point: point.point } : {}) } };
}

function dtgFault(field: string, read: ReturnType<typeof readDtg>): Fault[] {
  return read.ok ? [] : [{ field, fault: `dtg-${read.fault}` }];
}

function blank(field: string, text: string): Fault[] {
  if (text.trim() === '') return [{ field, fault: 'blank' }];
  return text.length > MAX_TEXT ? [{ field, fault: 'too-long' }] : [];
}

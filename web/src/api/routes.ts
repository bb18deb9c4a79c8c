// The interface's routes, one function each, with the shapes of what they answer.
import type { Acknowledged, Act } from './acts';
import type { InvitationAnswer } from './meeting-acts';
import { Client } from './client';
import type { Way } from '../meet/ways-out';
import type { Capacity, Category, ClauseKind, Digest, Instant, Name, Requirement, SubjectKind, Text } from './values';
import type { ConflictView, View, ViewKind } from './views';

export interface SessionPost {
  id: string;
  party: string;
  title: Name;
  capacity: Capacity;
  /** Kinds of act the post's mandate lists; what its holder's capacity forbids is left out. */
  acts: string[];
  /** The delegation these acts are signed under; none: the post's own mandate. */
  under?: string;
}
export interface Session {
  login: string;
  administrator: boolean;
  person?: string;
  locale: string;
  /** A post held comes once for its mandate, and once more for each delegation to it. */
  posts: SessionPost[];
  theatre?: string;
  /** The record's length. */
  head: number;
  now: Instant;
  custody: 'NODE' | 'POST';
  /** The login that set the password, or `cli`: what binds a party is signed with one's own only. */
  passwordSetBy?: string;
  /** Whether what was shown at sign-in suffices to sign what binds a party; a session kept by an older client says nothing. */
  signsDecisions?: boolean;
  /** Nothing here is real: what is written is marked so unless its author says no. */
  exercise?: boolean;
}

export interface Delta {
  cursor: string;
  /** The cursor it begins at, unless it is everything. */
  since?: string;
  /** Everything there is for this audience: what is not in it is gone. */
  full: boolean;
  /** Only the first part of everything: what its cursor leads to is the rest. */
  more?: boolean;
  objects: View[];
  gone: { kind: ViewKind; id: string }[];
  /** The record's length when this was made, if the server says. */
  head?: number;
}

export interface Answer {
  id: string;
  seq: number;
  at: Instant;
  reference?: string;
  conflicts: ConflictView[];
  throughHostCell: boolean;
  protectedSite: boolean;
}

export interface EntryLine {
  seq: number;
  at: Instant;
  kind?: string;
  subject?: string;
  by?: { party: string; post: string; title: Name; person?: Text };
  leaf?: Digest;
  parts?: string[];
}
export interface Entries {
  items: EntryLine[];
  size: number;
}
/** A text found by its words; what was found is marked in the excerpt. */
export interface Hit {
  entry: EntryLine;
  /** The text; none where no words were asked for. */
  part?: string;
  excerpt: string;
  marks: { from: number; to: number }[];
}
export interface Found {
  items: Hit[];
  /** From where to ask on; none where there is no more for this audience. */
  before?: number;
  /** The entry up to which texts can be found. */
  upTo: number;
}
/** What is looked for; what is left open lets everything through. */
export interface Question {
  words?: string;
  /** Of the object an entry is about. */
  kind?: ViewKind;
  state?: string;
  /** That signed. */
  party?: string;
  from?: Instant;
  to?: Instant;
}
export interface SavedSearch {
  id: string;
  name: string;
  question: Question;
}
/** Something followed, and what happened to it since it was seen, one's own acts left out. */
export interface FollowedItem {
  /** Of its view, or `Search`. */
  kind: string;
  id: string;
  name?: string;
  seen: number;
  /** At most twenty. */
  count: number;
  more: boolean;
  latest: EntryLine[];
}
/** That an entry stands in the log (RFC 6962); hashes in hexadecimal. */
export interface Proof {
  seq: number;
  size: number;
  leaf: Digest;
  path: Digest[];
  root: Digest;
  checkpoint: string;
}

/** What a decision on a version has to name. */
export interface Awareness {
  version: Digest;
  asOf: number;
  acknowledged: Acknowledged;
  awarenessRoot: Digest;
  silent: { parties: string[] };
  withoutKnowledgeOf: ClauseKind[];
  /** What it would meet if shifted within the margins asked about, beside its conflicts. */
  withinMargins?: WithinMargins[];
}
export interface WithinMargins {
  conflict: string;
  degree: number;
  subject?: string;
  kind?: SubjectKind;
  owner?: string;
  category?: Category;
}

/** A layer of the base map that the host nation put in the place of the pack's. */
export interface LayerOffer {
  /** One of map/layers' roles. */
  layer: string;
  attribution: string;
}
/** What the caller's party leads, as a post of another party is shown it. */
export interface AsSeen {
  party: string;
  seat: string;
  items: View[];
}

/** What a post answered from its calendar. */
export interface CalendarReply {
  meeting: string;
  post: string;
  answer: InvitationAnswer;
  words?: string;
}

/** What the latest version meets of what the post is shown, and the smallest changes after which it would not. */
export interface WaysOut {
  version: Digest;
  met: { subject: string; kind: SubjectKind; reference: string; owner: string; category?: Category; rule: Requirement; degree: number; nearOnly: boolean; toLeave: boolean }[];
  ways: Way[];
  tooMany: boolean;
}

export const client = new Client();
/** What the first screen asks for; the rest stands in the files beside, which come with whoever uses them. */
export const api = {
  session: () => client.get<Session>('api/session'),
  /** Whether the server answers, known soon. */
  reach: (withinMs: number) => client.get<Session>('api/session', {}, withinMs),
  signIn: (login: string, password: string) =>
    client.post<Session>('api/session', { login, password }),
  signOut: () => client.delete('api/session'),
  submit: (act: Act) => client.post<Answer>('api/acts', act),
  sync: (post: string, cursor?: string) => client.get<Delta>('api/sync', { post, cursor }),
  stream: (post: string, cursor: string, signal: AbortSignal) =>
    client.stream('api/stream', { post, cursor }, signal),
  entries: (post: string, from: number, limit: number) =>
    client.get<Entries>('api/entries', { post, from, limit }),
  catalogue: (language: string) => client.get<Record<string, string>>(`api/catalogue/${language}.json`),
};
export type Api = typeof api;

// The routes by which a theatre is set up and its accounts are kept (docs/design/http-api.md).
import { Client } from './client';
import type { Mandate, PublicKey } from './setup-acts';
import type { Capacity, Category, Digest, Instant, Level, Name, PartyKind, Regime, Text, Window } from './values';
import type { TheatreView } from './views';

export interface Founding {
  post: string;
  title: Name;
  key: PublicKey;
  person: string;
  personName: Text;
  mandate: Mandate;
}
export interface Terms {
  id: string;
  name: Name;
  kind: PartyKind;
  regime: Regime;
  rules: { category: Category; regime: Regime }[];
  contingents: { id: string; name: Name; nation: string }[];
  founding: Founding[];
}
export interface Charter {
  theatre: string;
  name: Name;
  host: string;
  parties: Terms[];
  deadlines: TheatreView['deadlines'];
  consultedLevel: Level;
  articles: TheatreView['articles'];
  /** Of the theatre's local time: `Africa/Bamako`, `Z`, `+01:00`. */
  zone?: string;
}
/** The terms of a party that is to join. */
export interface Admission {
  terms: Terms;
  digest: Digest;
  signed: boolean;
}
export interface CharterDraft {
  charter: Charter;
  digest: Digest;
  signed: string[];
  missing: string[];
  adopted: boolean;
}

export interface Account {
  login: string;
  person?: string;
  administrator: boolean;
  demo: boolean;
  disabled: boolean;
  locale: string;
  createdAt: Instant;
  passwordSetAt: Instant;
  /** None before the charter is adopted. */
  personName?: Text;
  passwordSetBy: string;
  /** The deciding posts of its person: its credentials are set anew by two posts' acts only. */
  deciding: string[];
  resetUntil?: Instant;
}
/** What e-mail does not go through, and is tried again. */
export interface MailState {
  /** Host and port, where there is a mail server. */
  server?: string;
  failing: { login: string; since?: Instant; attempts: number; failure?: string }[];
}
export interface NewAccount {
  login: string;
  password: string;
  person?: string;
  administrator: boolean;
  locale: string;
}
export interface Token {
  id: string;
  label: string;
  createdAt: Instant;
  createdBy: string;
  until: Instant;
}

export const GAPS = [
  'NO_POST',
  'OUT_OF_REACH',
  'NO_HOLDER',
  'MANDATE_EXPIRED',
  'NOT_CONFIRMED',
  'WATCH_ONLY',
  'ONLY_THE_PROPOSER',
  'NO_SECOND_POST',
] as const;
export type Gap = (typeof GAPS)[number];
export interface Chain {
  party: string;
  category?: Category;
  regime?: Regime;
  steps: ChainStep[];
}
export interface ChainStep {
  act: string;
  party: string;
  second?: string;
  posts: {
    post: string;
    title: Name;
    deciding: boolean;
    /** Whether the reader is shown who holds it. */
    known: boolean;
    able: { person: string; name: Text; capacity: Capacity }[];
  }[];
  gap?: Gap;
}
export interface ChainQuestion {
  post: string;
  party: string;
  act?: string;
  category?: string;
  sectors?: string;
  outside?: string;
  supporting?: string;
  personnel?: number;
}

export const LAYERS = ['countries', 'borders', 'regions', 'divisions', 'lakes', 'rivers', 'waters', 'towns'] as const;
export type Layer = (typeof LAYERS)[number];
export interface LayerView {
  layer: Layer;
  attribution: string;
  sha256: Digest;
  bytes: number;
  features: number;
  putAt: Instant;
  putBy: string;
}

/** An object that would be shown by another name, or not be decided any more by either of the two. */
export interface MergeTouched {
  kind: string;
  id: string;
  reference: string;
  title: Text;
}
/** What it would change to say that two persons are one. */
export interface MergePreview {
  duplicate: string;
  kept: string;
  posts: { post: string; title: Name; person: string; during: Window; confirmed: boolean; over: boolean }[];
  attended: MergeTouched[];
  signed: MergeTouched[];
  undecided: MergeTouched[];
}

const client = new Client();
const account = (login: string) => `api/accounts/${encodeURIComponent(login)}`;

export const setupApi = {
  /** A signed note; its first line names the log. */
  checkpoint: () => client.text('api/log/checkpoint', {}),
  draft: () => client.get<CharterDraft>('api/charter/draft'),
  putDraft: (charter: Charter) => client.put<CharterDraft>('api/charter/draft', { charter }),
  dropDraft: () => client.delete('api/charter/draft'),
  signCharter: (party: string, digest: Digest) => client.post<CharterDraft>('api/charter/signatures', { party, digest }),
  admissions: () => client.get<{ items: Admission[] }>('api/admissions').then(({ items }) => items),
  putTerms: (terms: Terms) => client.put<{ items: Admission[] }>('api/admissions', { terms }).then(({ items }) => items),
  dropTerms: (party: string) => client.delete(`api/admissions/${encodeURIComponent(party)}`),
  signTerms: (party: string, digest: Digest) =>
    client.post<{ items: Admission[] }>('api/admissions/signatures', { party, digest }).then(({ items }) => items),
  keyOf: (post: string) => client.post<PublicKey>('api/keys', { post }),
  accounts: () => client.get<{ items: Account[] }>('api/accounts').then(({ items }) => items),
  mail: () => client.get<MailState>('api/mail'),
  openAccount: (made: NewAccount) => client.post<Account>('api/accounts', made),
  setPassword: (login: string, password: string) => client.put<void>(`${account(login)}/password`, { password }),
  setDisabled: (login: string, disabled: boolean) => client.put<void>(`${account(login)}/disabled`, { disabled }),
  tokens: (login: string) => client.get<{ items: Token[] }>(`${account(login)}/tokens`).then(({ items }) => items),
  makeToken: (login: string, label: string, days: number) =>
    client.post<{ token: string; until: Instant }>(`${account(login)}/tokens`, { label, days }),
  endToken: (login: string, id: string) => client.delete(`${account(login)}/tokens/${encodeURIComponent(id)}`),
  ownPassword: (current: string, password: string) => client.put<unknown>('api/session/password', { current, password }),
  whoSigns: (question: ChainQuestion) => client.get<Chain>('api/who-signs', { ...question }),
  mergePreview: (duplicate: string, into: string, post: string | undefined) =>
    client.get<MergePreview>(`api/persons/${encodeURIComponent(duplicate)}/merge-preview`, { into, ...(post === undefined ? {} : { post }) }),
  layers: () => client.get<{ items: LayerView[] }>('api/map').then(({ items }) => items),
  putLayer: (layer: Layer, collection: unknown) => client.put<void>(`api/map/${layer}`, collection),
  dropLayer: (layer: Layer) => client.delete(`api/map/${layer}`),
};

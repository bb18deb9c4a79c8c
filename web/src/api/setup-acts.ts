// What a party signs to keep its own house, and the host its ground: mirrors org.entente.party, .plan and
// the sectors and matrix of .coordination.
import type { Effect } from './result-acts';
import type { Terms } from './setup';
import type { Area, Capacity, Category, Footnote, Instant, Name, Requirement, Window } from './values';

export interface PublicKey {
  algorithm: string;
  spki: string;
  custody: 'NODE' | 'POST';
}

export interface Mandate {
  acts: string[];
  /** Empty: the whole territory. */
  sectors: string[];
  /** Empty: every kind of activity. */
  categories: Category[];
  maxPersonnel?: number;
}

export interface Cell {
  a: Category;
  b: Category;
  requirement: Requirement;
  footnote?: Footnote;
}

export interface Plan {
  name: Name;
  lines: { name: Name; objectives: { id: string; name: Name; effects?: Effect[] }[] }[];
  phases?: { id: string; name: Name; window: Window }[];
  decisionPoints?: { id: string; name: Name; at: string }[];
}

export type SetupContent =
  | { kind: 'AdmitParty'; terms: Terms }
  | { kind: 'RegisterPerson'; name: string; rank: string }
  | { kind: 'CreatePost'; title: Name; contingent?: string; mandate: Mandate; key: PublicKey }
  | { kind: 'ChangeMandate'; ofPost: string; mandate: Mandate }
  | { kind: 'AppointPerson'; toPost: string; appointee: string; capacity: Capacity; during: Window }
  | { kind: 'ConfirmAppointment'; appointment: string }
  | { kind: 'EndAppointment'; ofPost: string; appointment: string }
  | { kind: 'DelegateMandate'; to: string; acts: string[]; until: Instant }
  | { kind: 'RevokeDelegation'; delegation: string }
  | { kind: 'RequestCredentialReset'; person: string }
  | { kind: 'ConfirmCredentialReset'; reset: string }
  | { kind: 'MergePersons'; duplicate: string; kept: string }
  | { kind: 'SeparatePersons'; duplicate: string }
  | { kind: 'PublishMatrix'; matrix: { cells: Cell[] } }
  | { kind: 'EstablishSector'; name: Name; area: Area; owner: string }
  | { kind: 'PublishPlan'; plan: Plan };

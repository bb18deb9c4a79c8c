// Values shared by acts and views, as the interface over HTTP writes them (docs/design/http-api.md).
// An absent Optional is an absent field; an identifier is a bare string.

/** ISO 8601 in UTC, as the server writes it. */
export type Instant = string;
/** 64 lower-case hexadecimal digits. */
export type Digest = string;
/** A free text; once erased, only the fact that there was one is left. */
export type Text = string | { erased: true };
export interface Name {
  fr: string;
  en: string;
}

export const LEVELS = ['HIDDEN', 'EXISTENCE', 'AREA', 'SUMMARY', 'FULL'] as const;
export type Level = (typeof LEVELS)[number];

export const CATEGORIES = [
  'GROUND_MANOEUVRE',
  'MOVEMENT',
  'POSITION',
  'AIR_CORRIDOR',
  'AIR_ZONE',
  'DANGER_AREA',
  'RESTRICTED_FIRE_AREA',
  'NO_FIRE_AREA',
  'HUMANITARIAN_SITE',
  'HUMANITARIAN_MOVEMENT',
  'COORDINATION_LEVEL',
] as const;
export type Category = (typeof CATEGORIES)[number];
/** Of standing measures: nobody is there, it says how others are to go about. */
export const MEASURE_CATEGORIES: readonly Category[] = ['NO_FIRE_AREA', 'RESTRICTED_FIRE_AREA', 'COORDINATION_LEVEL'];

export const DATUMS = ['AGL', 'AMSL', 'WGS84', 'UNKNOWN'] as const;
export type Datum = (typeof DATUMS)[number];

export const CLAUSE_KINDS = [
  'PURPOSE',
  'SPACE_TIME',
  'FORCES',
  'MEANS',
  'LIAISON',
  'POPULATION',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export const STANCES = ['FAVOURABLE', 'RESERVED', 'UNFAVOURABLE', 'NOTED', 'OUT_OF_MANDATE'] as const;
export type Stance = (typeof STANCES)[number];

export const REQUIREMENTS = ['COMPATIBLE', 'NOTIFY', 'AGREE', 'SEPARATE', 'FORBIDDEN'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** How far a notice has come at a post, before it is acknowledged. */
export type Footnote = 'ESTABLISHER_ALONE' | 'SEPARATE_ONCE_ACKNOWLEDGED';
export type Raise = 'OUT_OF_REACH' | 'NOT_ACKNOWLEDGED';
export type Role = 'OCCUPIES' | 'TRANSITS' | 'HAZARDS' | 'AIRSPACE' | 'RESTRICTS' | 'PROTECTS';
export type Stage = 'DELIVERED' | 'READ';
export type Urgency = 'EMERGENCY';
export type Regime = 'APPROVAL' | 'NOTIFICATION' | 'INFORMATION';
export type Capacity = 'HOLDER' | 'DEPUTY' | 'INTERIM' | 'WATCH';
export type PartyKind =
  | 'HOST_NATION'
  | 'PARTNER_FORCE'
  | 'REGIONAL_FORCE'
  | 'UN_MISSION'
  | 'STATE'
  | 'HUMANITARIAN';
export type Cause = 'SUPPORTING' | 'OVERLAP' | 'SECTOR' | 'HOST_ADDED';
export type SubjectKind = 'OPERATION' | 'NOTICE' | 'IMMEDIATE_ACTION';

export const IMMEDIATE_KINDS = ['SELF_DEFENCE', 'RESCUE', 'REINFORCEMENT'] as const;
export type ImmediateKind = (typeof IMMEDIATE_KINDS)[number];
export type NoticeAnswer = 'ACKNOWLEDGED' | 'OBJECTED';
export type ImmediateAnswer = 'REGULARISED' | 'OBJECTED' | 'END_ASKED';

/** On the grid of 1e-7 degree, WGS 84. */
export interface GeoPoint {
  lonE7: number;
  latE7: number;
}
export interface Polygon {
  kind: 'Polygon';
  /** Outer ring first, then holes; each closed. */
  rings: GeoPoint[][];
}
export interface Circle {
  kind: 'Circle';
  centre: GeoPoint;
  radiusMetres: number;
}
export interface Corridor {
  kind: 'Corridor';
  line: GeoPoint[];
  widthMetres: number;
}
export type Area = Polygon | Circle | Corridor;

export interface AltitudeBand {
  lowMetres: number;
  highMetres: number;
  datum: Datum;
}
/** Half-open; no end means open. */
export interface Window {
  from: Instant;
  to?: Instant;
}
/** How far a hazard reaches beyond its own volume. */
export interface Buffer {
  /** To every side. */
  metres: number;
  /** Above and below. */
  heightMetres: number;
  /** Before it begins and after it ends. */
  turnoverMinutes: number;
}
/** How far the lead may shift what was approved. */
export interface Margins {
  hours: number;
  kilometres: number;
  heightMetres: number;
}
/** Whose buffer the other lies in. */
export type BufferOf = 'MINE' | 'THEIRS' | 'BOTH';
export type BufferSide = 'NEWCOMER' | 'EARLIER' | 'BOTH';
export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Day = (typeof DAYS)[number];
/** The same hours again and again; the window is from the first to the end of the last. */
export interface Recurrence {
  /** On which one begins, in the zone. */
  days: Day[];
  minutes: number;
  /** A military letter. */
  zone: string;
}
export interface Volume {
  area: Area;
  band: AltitudeBand;
  window: Window;
  buffer?: Buffer;
  recurrence?: Recurrence;
}

export interface Grant {
  party: string;
  /** Empty: all posts of the party. */
  posts: string[];
  level: Level;
  opensAt?: Instant;
}
export interface Release {
  grants: Grant[];
}
export interface ForceElement {
  party: string;
  contingent?: string;
  unit: string;
  personnel: number;
}

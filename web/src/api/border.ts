// The border: what is signed about it, and how a crossing is shown. Mirrors org.entente.border.
import type { Area, Digest, Instant, Name, Text } from './values';
import type { Signed } from './views';

/** A country beyond the border, and its one voice: a party, or the title of an authority that is none. */
export interface BorderNeighbour {
  id: string;
  name: Name;
  ground: Area[];
  party?: string;
  authority?: Name;
}
export interface Soil {
  ground: Area;
  neighbours: BorderNeighbour[];
}
/** From what the host knows the word of an authority that is no party. */
export interface Instrument {
  reference: string;
  givenBy: string;
  date: Instant;
}
export type BorderContent =
  | { kind: 'DrawSoil'; soil: Soil }
  | { kind: 'ConsentToCrossing'; subject: string; spaceTime: Digest; neighbour: string; conditions?: string; instrument?: Instrument }
  | { kind: 'RefuseCrossing'; subject: string; neighbour: string; reason: string; instrument?: Instrument };

export type CrossingState = 'NEEDED' | 'CONSENTED' | 'REFUSED' | 'WITHDRAWN' | 'STATED' | 'NOT_SHOWN';
export interface CrossingInto {
  neighbour: string;
  state: CrossingState;
  /** Conditions of a consent, reason of a refusal. */
  words?: Text;
  instrument?: { reference: Text; givenBy: Text; date: Instant };
  by?: Signed;
}
/** How a place and time reaches beyond the border. */
export interface CrossingView {
  spaceTime: Digest;
  into: CrossingInto[];
  /** It reaches ground that is drawn as nobody’s. */
  beyond: boolean;
}

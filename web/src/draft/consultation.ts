// Who will be consulted on a proposal and what each will be shown, as far as this post may know. The server
// fixes the list at submission, and the host's cell may add others.
import type { Cause, ClauseKind, Level, Volume } from '../api/values';
import { LEVELS } from '../api/values';
import type { PartyView, SectorView, TheatreView } from '../api/views';
import type { Found } from '../meet/preview';
import { relationOf } from '../meet/relation';
import type { GrantRow } from './operation';

export interface Reader {
  party: string;
  /** Empty: a reader only, asked for nothing. */
  causes: Cause[];
  isHost: boolean;
  level: Level;
  /** What opens later, as typed. */
  later: { level: Level; opensAt: string; posts: string[] }[];
  /** To some of the party's posts only. */
  posts: string[];
  withoutKnowledgeOf: ClauseKind[];
}
export interface About {
  lead: string;
  supporting: string[];
  volumes: Volume[];
  grants: GrantRow[];
  withheld: ClauseKind[];
  found: Found[];
}
export interface Ground {
  theatre: TheatreView | undefined;
  parties: PartyView[];
  sectors: SectorView[];
}

const higher = (a: Level, b: Level): Level => (LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b);

export function readersOf(about: About, { theatre, parties, sectors }: Ground): Reader[] {
  const host = theatre?.host;
  const causes = new Map<string, Set<Cause>>();
  const add = (party: string, cause: Cause) => {
    const kind = parties.find((one) => one.id === party)?.partyKind;
    if (party === about.lead || party === host || kind === 'HUMANITARIAN') return;
    causes.set(party, (causes.get(party) ?? new Set()).add(cause));
  };
  about.supporting.forEach((party) => add(party, 'SUPPORTING'));
  sectors
    .filter((sector) => about.volumes.some((volume) => relationOf(volume.area, sector.area) === 'overlap'))
    .forEach((sector) => add(sector.owner, 'SECTOR'));
  about.found.filter((one) => one.degree >= 1).forEach((one) => add(one.neighbour.owner, 'OVERLAP'));

  const named = [...(host === undefined ? [] : [host]), ...causes.keys(), ...about.grants.map((grant) => grant.party)];
  return [...new Set(named)]
    .filter((party) => party !== '' && party !== about.lead)
    .map((party) => readerOf(party, [...(causes.get(party) ?? [])], party === host, about, theatre))
    .filter((reader) => reader.causes.length > 0 || reader.level !== 'HIDDEN' || reader.later.length > 0);
}

function readerOf(party: string, causes: Cause[], isHost: boolean, about: About, theatre: TheatreView | undefined): Reader {
  const grants = about.grants.filter((grant) => grant.party === party);
  const now = grants.filter((grant) => grant.opensAt.trim() === '');
  const granted = now.map((grant) => grant.level).reduce<Level>(higher, 'HIDDEN');
  const asked = causes.some((cause) => cause !== 'OVERLAP');
  const floor: Level = isHost || causes.includes('SUPPORTING') ? 'FULL' : asked ? (theatre?.consultedLevel ?? 'HIDDEN') : 'HIDDEN';
  const level = higher(granted, floor);
  return {
    party,
    causes,
    isHost,
    level,
    posts: LEVELS.indexOf(granted) > LEVELS.indexOf(floor) ? now.flatMap((grant) => grant.posts) : [],
    later: grants
      .filter((grant) => grant.opensAt.trim() !== '' && LEVELS.indexOf(grant.level) > LEVELS.indexOf(level))
      .map(({ level: then, opensAt, posts }) => ({ level: then, opensAt: opensAt.trim(), posts })),
    withoutKnowledgeOf: about.withheld,
  };
}

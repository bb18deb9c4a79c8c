// The gazetteer: towns of the pack and places the theatre's scenario names, each with its source and how
// near to it the point is. Loaded when a place is looked for, not before.
import type { GeoPoint } from '../api/values';
import { readPlace, type PlaceFault } from './coordinates';
import { pointOf } from './point';

export interface NamedPlace {
  name: string;
  /** Other spellings that find it too. */
  aliases: string[];
  point: GeoPoint;
  /** 0 large to 3 small. */
  rank: number;
  source: string;
  /** The source says no better than this. */
  withinMetres: number;
}

type Row = [name: string, lon: number, lat: number, rank: number, source: number, ...aliases: string[]];

let loaded: Promise<Gazetteer> | undefined;

export function gazetteer(): Promise<Gazetteer> {
  // What did not come is asked for again: the line may be back.
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

function load(): Promise<Gazetteer> {
  return import('../map/packs/sahel.places.json').then(({ default: pack }) => {
    const rows = pack.places as Row[];
    return new Gazetteer(
      rows.map(([name, lon, lat, rank, source, ...aliases]) => ({
        name,
        aliases,
        point: pointOf(lon, lat),
        rank,
        source: pack.sources[source]?.name ?? '',
        withinMetres: pack.sources[source]?.withinMetres ?? Infinity,
      })),
    );
  });
}

/** How well a spelling answers what was typed: the smaller the better; nothing: it does not. */
function fit(spelling: string, typed: string): number | undefined {
  if (spelling === typed) return 0;
  if (spelling.startsWith(typed)) return 1;
  return ` ${spelling}`.includes(` ${typed}`) ? 2 : spelling.includes(typed) ? 3 : undefined;
}

export class Gazetteer {
  private readonly spellings: { spelling: string; place: NamedPlace }[];

  constructor(readonly places: NamedPlace[]) {
    this.spellings = places.flatMap((place) =>
      [place.name, ...place.aliases].map((name) => ({ spelling: plain(name), place })),
    );
  }

  /** Best answers first: the whole name, then how it begins, then what it holds; larger towns before smaller. */
  find(typed: string, limit = 8): NamedPlace[] {
    const wanted = plain(typed);
    if (wanted === '') return [];
    const best = new Map<NamedPlace, number>();
    for (const { spelling, place } of this.spellings) {
      const how = fit(spelling, wanted);
      if (how !== undefined && how < (best.get(place) ?? Infinity)) best.set(place, how);
    }
    return [...best]
      .sort(([a, fitA], [b, fitB]) => fitA - fitB || a.rank - b.rank || a.name.localeCompare(b.name, 'fr'))
      .slice(0, limit)
      .map(([place]) => place);
  }

  /** The place that bears exactly this name or alias. */
  called(typed: string): NamedPlace | undefined {
    const wanted = plain(typed);
    return this.spellings.find(({ spelling }) => spelling === wanted)?.place;
  }
}

/** Without accents, case, hyphens or apostrophes: nobody types them at night. */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

export type WhereRead =
  | { ok: true; point: GeoPoint; as: 'mgrs' | 'dms' | 'decimal' | 'name'; place?: NamedPlace }
  | { ok: false; fault: PlaceFault | 'place-name'; piece: string };

/** A place as typed: MGRS, degrees, or a name. A coordinate that is wrong is named as such, never looked up. */
export async function whereIs(typed: string): Promise<WhereRead> {
  const read = readPlace(typed);
  if (read.ok) return read;
  if (/\d/.test(typed) || read.fault === 'empty') return read;
  const known = await gazetteer();
  const place = known.called(typed) ?? known.find(typed, 1)[0];
  return place ? { ok: true, point: place.point, as: 'name', place } : { ok: false, fault: 'place-name', piece: typed.trim() };
}

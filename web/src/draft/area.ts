// One area while it is being written: places typed one a line, or drawn.
import type { Area, Datum, GeoPoint, Day } from '../api/values';
import { readPlace, writePlace } from '../geo/coordinates';
import { closed, faultOf } from '../geo/shape';
import type { BufferDraft } from './buffer';

export type Shape = Area['kind'];

export interface RepeatDraft {
  /** On which one begins, counted in the zone in which the beginning is typed. */
  days: Day[];
  /** An instant of the last day, as typed. */
  until: string;
}

export interface ShapeDraft {
  shape: Shape;
  /** One place a line, as typed. */
  places: string;
  /** Radius or width in metres, as typed. */
  metres: string;
  ownWindow: boolean;
  from: string;
  to: string;
  ownBand: boolean;
  low: string;
  high: string;
  datum: Datum;
  /** Its own, in place of the form's. */
  buffer?: BufferDraft;
  /** Likewise, if it came so. */
  repeat?: RepeatDraft | 'once';
  /** The area to the last unit, holes and all, as drawn, read or on record, until its text is touched. */
  kept?: { places: string; metres: string; area: Area };
}

/** A fault in one field: a message key's end, and the piece of text it is about. */
export interface Fault {
  field: string;
  fault: string;
  piece?: string;
}

export function newShape(shape: Shape): ShapeDraft {
  return {
    shape,
    places: '',
    metres: shape === 'Circle' ? '5000' : shape === 'Corridor' ? '2000' : '',
    ownWindow: false,
    from: '',
    to: '',
    ownBand: false,
    low: '0',
    high: '500',
    datum: 'AGL',
  };
}

export function writePlaces(points: GeoPoint[]): string {
  return points.map(writePlace).join('\n');
}

/** The area a shape stands for, or what is wrong with it. */
export function readArea(draft: ShapeDraft, field: string): { area: Area } | { faults: Fault[] } {
  const { kept } = draft;
  if (kept && kept.places === draft.places && kept.metres === draft.metres) {
    const wrong = faultOf(kept.area);
    return wrong ? { faults: [{ field: `${field}/places`, fault: wrong }] } : { area: kept.area };
  }
  const lines = draft.places.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const reads = lines.map(readPlace);
  const faults = reads.flatMap((read): Fault[] =>
    read.ok ? [] : [{ field: `${field}/places`, fault: read.fault, piece: read.piece }],
  );
  if (faults.length > 0) return { faults };
  const points = reads.flatMap((read) => (read.ok ? [read.point] : []));
  if (points.length === 0) return { faults: [{ field: `${field}/places`, fault: 'no-place' }] };
  // None of them would be the one that was meant.
  if (draft.shape === 'Circle' && points.length > 1) return { faults: [{ field: `${field}/places`, fault: 'one-centre' }] };
  const area = areaOf(draft, points);
  const fault = faultOf(area);
  const at = fault === 'radius' || fault === 'width' ? 'metres' : 'places';
  return fault ? { faults: [{ field: `${field}/${at}`, fault }] } : { area };
}

/** What a map shows while it is mended: the area, also where it crosses itself or has a point twice. */
export function shownArea(draft: ShapeDraft): Area | undefined {
  const read = readArea(draft, '');
  if ('area' in read) return read.area;
  if (!read.faults.every((one) => MENDED_ON_THE_MAP.includes(one.fault))) return undefined;
  const { kept } = draft;
  if (kept && kept.places === draft.places && kept.metres === draft.metres) return kept.area;
  const reads = draft.places.split('\n').filter((line) => line.trim() !== '').map((line) => readPlace(line.trim()));
  return areaOf(draft, reads.flatMap((one) => (one.ok ? [one.point] : [])));
}

const MENDED_ON_THE_MAP = ['crossing', 'repeated-point', 'no-area'];

function areaOf(draft: ShapeDraft, points: GeoPoint[]): Area {
  const metres = Number(draft.metres.replace(/\s/g, ''));
  switch (draft.shape) {
    case 'Polygon':
      return { kind: 'Polygon', rings: [closed(points)] };
    case 'Circle':
      return { kind: 'Circle', centre: points[0]!, radiusMetres: metres };
    case 'Corridor':
      return { kind: 'Corridor', line: points, widthMetres: metres };
  }
}

/** An area as its text, and exactly. */
export function writtenArea(area: Area): Required<Pick<ShapeDraft, 'shape' | 'places' | 'metres' | 'kept'>> {
  const points =
    area.kind === 'Polygon' ? area.rings[0]!.slice(0, -1) : area.kind === 'Circle' ? [area.centre] : area.line;
  const metres = String(area.kind === 'Circle' ? area.radiusMetres : area.kind === 'Corridor' ? area.widthMetres : '');
  const places = writePlaces(points);
  return { shape: area.kind, places, metres, kept: { places, metres, area } };
}

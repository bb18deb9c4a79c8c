// Which drawing of the sheet stands for what: the exercise is in the symbol's own code (its third digit), and a
// frame is dashed for what is planned (its seventh).
import type { Category, PartyKind } from '../../api/values';
import sheet from './symbols.json';

export type SymbolName = keyof typeof sheet.places;

export interface SymbolPlace {
  sidc: string;
  x: number;
  y: number;
  width: number;
  height: number;
  anchor: number[];
}

export const SYMBOLS = sheet.places as Record<SymbolName, SymbolPlace>;
export const SHEET_SIZE: [number, number] = [sheet.width, sheet.height];

export function symbolOf(kind: string, given: { neutral: boolean; planned: boolean; exercise: boolean }): SymbolName | undefined {
  const name = (neutral: boolean, planned: boolean) =>
    [kind, neutral ? 'neutral' : 'friend', ...(planned ? ['planned'] : []), ...(given.exercise ? ['exercise'] : [])].join('/');
  return [name(given.neutral, given.planned), name(given.neutral, false), name(false, given.planned), name(false, false), name(true, false)].find(
    (one): one is SymbolName => one in SYMBOLS,
  );
}

/** The United Nations, States and humanitarians are drawn neutral: they take no side's colour. */
export function isNeutral(kind: PartyKind | undefined): boolean {
  return kind === 'UN_MISSION' || kind === 'HUMANITARIAN' || kind === 'STATE';
}

/** A kind of unit is never guessed at: a plain frame says that somebody is there. */
export function symbolKindOf(category: Category | undefined): string | undefined {
  switch (category) {
    case 'HUMANITARIAN_SITE':
    case 'HUMANITARIAN_MOVEMENT':
      return 'civilian';
    case 'GROUND_MANOEUVRE':
    case 'MOVEMENT':
    case 'POSITION':
      return 'unit';
    case 'AIR_CORRIDOR':
    case 'AIR_ZONE':
    case 'DANGER_AREA':
    case 'RESTRICTED_FIRE_AREA':
    case 'NO_FIRE_AREA':
    case 'COORDINATION_LEVEL':
    case undefined:
      return undefined;
  }
}

// Which kinds of activity may meet: every pair once, as the host signs it.
import type { Cell } from '../../api/setup-acts';
import { CATEGORIES, REQUIREMENTS, type Category, type Footnote, type Requirement } from '../../api/values';

/** What a pair that is not listed is held to (org.entente.coordination.Matrix). */
export const UNLISTED: Requirement = 'SEPARATE';

/** The matrix a territory starts from, the upper half of it row by row; the letters are those of the requirements. */
const STANDARD = ['AAANASNNAAC', 'NNCNSCCNAC', 'ANNFCCANC', 'SSSCCNNA', 'SSNNNNA', 'AAFFFA', 'CCCCC', 'CCCC', 'CCN', 'CN', 'C'];

export function keyOf(a: Category, b: Category): string {
  return CATEGORIES.indexOf(a) <= CATEGORIES.indexOf(b) ? `${a}/${b}` : `${b}/${a}`;
}

export type MatrixDraft = Record<string, Requirement>;

export function draftOf(cells: readonly Cell[] | undefined): MatrixDraft {
  const draft: MatrixDraft = {};
  CATEGORIES.forEach((a, i) =>
    CATEGORIES.slice(i).forEach((b, j) => {
      const letter = STANDARD[i]![j]!;
      draft[keyOf(a, b)] = cells === undefined ? REQUIREMENTS.find((one) => one.startsWith(letter))! : UNLISTED;
    }),
  );
  for (const cell of cells ?? []) draft[keyOf(cell.a, cell.b)] = cell.requirement;
  return draft;
}

/** What the standard table adds for two pairs; it means something only with the requirement it belongs to. */
const FOOTNOTES: Record<string, { requirement: Requirement; footnote: Footnote }> = {
  'DANGER_AREA/RESTRICTED_FIRE_AREA': { requirement: 'AGREE', footnote: 'ESTABLISHER_ALONE' },
  'DANGER_AREA/HUMANITARIAN_MOVEMENT': { requirement: 'FORBIDDEN', footnote: 'SEPARATE_ONCE_ACKNOWLEDGED' },
};

function cellOf(a: Category, b: Category, requirement: Requirement): Cell {
  const note = FOOTNOTES[keyOf(a, b)];
  return note?.requirement === requirement ? { a, b, requirement, footnote: note.footnote } : { a, b, requirement };
}

export function cellsOf(draft: MatrixDraft): Cell[] {
  return CATEGORIES.flatMap((a, i) => CATEGORIES.slice(i).map((b): Cell => cellOf(a, b, draft[keyOf(a, b)] ?? UNLISTED)));
}

export function changesOf(draft: MatrixDraft, cells: readonly Cell[] | undefined): number {
  if (cells === undefined) return cellsOf(draft).length;
  const before = draftOf(cells);
  return Object.keys(draft).filter((key) => draft[key] !== before[key]).length;
}

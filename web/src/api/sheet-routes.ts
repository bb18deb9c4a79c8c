// Sheets of facts for a spreadsheet.

export const SHEETS = ['csv', 'xlsx', 'ods'] as const;

export const sheetApi = {
  /** A sheet of the facts that the audience is shown, as the screen filters them. */
  sheetPath: (what: 'results' | 'measurements' | 'civilian-harms', post: string, format: (typeof SHEETS)[number], filter: Record<string, string | undefined> = {}) => {
    const asked = Object.entries(filter).filter((one): one is [string, string] => Boolean(one[1]));
    return `api/${what}-sheet?${new URLSearchParams([['post', post], ['format', format], ['language', document.documentElement.lang || 'fr'], ...asked]).toString()}`;
  },
};

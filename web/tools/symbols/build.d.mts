export function codes(): [name: string, sidc: string][];
export function sheets(): Record<string, string>;

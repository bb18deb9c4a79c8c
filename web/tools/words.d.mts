export const PARTS: Record<string, (key: string) => boolean>;
export function wordsOf(part: string, language: string): Record<string, string>;
export function committedWordsOf(part: string, language: string): Record<string, string>;

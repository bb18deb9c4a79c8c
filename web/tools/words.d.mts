export function wordsOf(language: string): Record<string, string>;
export function committedWordsOf(language: string): Record<string, string>;

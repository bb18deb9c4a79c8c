// A first password to hand over: letters that are not taken for one another, in four groups.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS_OF = 4;

export function newPassword(): string {
  const groups: string[] = [];
  for (let i = 0; i < GROUPS_OF; i++) groups.push(Array.from({ length: GROUPS_OF }, letter).join(''));
  return groups.join('-');
}

/** Each letter as likely as any other. */
function letter(): string {
  const whole = 256 - (256 % LETTERS.length);
  for (;;) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte! < whole) return LETTERS[byte! % LETTERS.length]!;
  }
}

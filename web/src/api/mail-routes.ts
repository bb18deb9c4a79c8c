// Being told by e-mail.
import { client } from './routes';
import type { Instant } from './values';

export const RHYTHMS = ['HOURLY', 'DAILY', 'WEEKLY'] as const;
export type Rhythm = (typeof RHYTHMS)[number];
/** Whether this account is told by e-mail of what it follows. */
export interface MailWish {
  /** Whether the server sends e-mail at all. */
  offered: boolean;
  address?: string;
  rhythm?: Rhythm;
  failedSince?: Instant;
}

export const mailApi = {
  mailWish: () => client.get<MailWish>('api/mail-wish'),
  wishMail: (address: string, rhythm: Rhythm) => client.put<undefined>('api/mail-wish', { address, rhythm }),
  wishNoMail: () => client.delete('api/mail-wish'),
};

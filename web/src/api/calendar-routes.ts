// Calendars, and what one answered.
import { client, type CalendarReply } from './routes';

export const calendarApi = {
  /** What a calendar's answer to an invitation says; nothing is signed by it. */
  calendarReply: (post: string, text: string) => client.post<CalendarReply>(`api/calendar-reply?post=${encodeURIComponent(post)}`, { text }),
  calendarPath: (post: string, meeting?: string, what: 'calendar' | 'invitation' = 'calendar') =>
    `api/${meeting === undefined ? 'calendar' : `meetings/${encodeURIComponent(meeting)}/${what}`}?post=${encodeURIComponent(post)}`,
};

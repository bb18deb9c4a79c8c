// What the server says of one operation beyond its view.
import { client, type AsSeen, type Awareness, type WaysOut } from './routes';
import type { Margins } from './values';
import type { VersionView } from './views';

export const operationApi = {
  awareness: (post: string, operation: string, version?: string, also: string[] = [], margins?: Margins) =>
    client.post<Awareness>('api/awareness', {
      post,
      operation,
      ...(version === undefined ? {} : { version }),
      ...(also.length === 0 ? {} : { also }),
      ...(margins ? { margins } : {}),
    }),
  versions: (post: string, operation: string) =>
    client.get<{ items: VersionView[] }>(`api/operations/${encodeURIComponent(operation)}/versions`, { post }),
  /** @param other the one whose conflict is to be left; none: all that hold anybody up */
  waysOut: (post: string, operation: string, other?: string) =>
    client.get<WaysOut>(`api/operations/${encodeURIComponent(operation)}/ways-out`, { post, with: other }),
  asSeenBy: (post: string, party: string, seat?: string) =>
    client.get<AsSeen>('api/as-seen-by', { post, party, seat }),
};

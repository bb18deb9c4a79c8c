// Searching, and what an account keeps for itself.
import { client, type FollowedItem, type Found, type Question, type SavedSearch } from './routes';

const followedPath = (post: string, kind: string, id: string) =>
  `api/followed/${encodeURIComponent(kind)}/${encodeURIComponent(id)}?post=${encodeURIComponent(post)}`;

export const followedApi = {
  search: (post: string, { words, ...filters }: Question, before?: number) => client.get<Found>('api/search', { post, q: words, ...filters, before }),
  savedSearches: () => client.get<{ items: SavedSearch[] }>('api/saved-searches'),
  saveSearch: ({ id, name, question }: SavedSearch) => client.put<undefined>(`api/saved-searches/${encodeURIComponent(id)}`, { name, question }),
  forgetSearch: (id: string) => client.delete(`api/saved-searches/${encodeURIComponent(id)}`),
  followed: (post: string) => client.get<{ items: FollowedItem[]; upTo: number }>('api/followed', { post }),
  follow: (post: string, kind: string, id: string) => client.put<undefined>(followedPath(post, kind, id), undefined),
  leave: (post: string, kind: string, id: string) => client.delete(followedPath(post, kind, id)),
  seeFollowed: (post: string, upTo: number) => client.post<undefined>(`api/followed/seen?post=${encodeURIComponent(post)}`, { upTo }),
};

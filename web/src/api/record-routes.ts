// The record: proof and export.
import { client, type Proof } from './routes';

export const recordApi = {
  proof: (post: string, seq: number) => client.get<Proof>(`api/entries/${seq}/proof`, { post }),
  exported: (post: string) => client.text('api/export', { post }),
  exportPath: (post: string) => `api/export?post=${encodeURIComponent(post)}`,
};

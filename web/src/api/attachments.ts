// Files beside an object: mirrors org.entente.attachment and org.entente.view.AttachmentView.
import { ProblemError } from './problem';
import { client } from './routes';
import type { Digest, Text } from './values';
import type { Signed } from './views';

export type FileType = 'PDF' | 'JPEG' | 'PNG' | 'WEBP' | 'TEXT' | 'ODT' | 'ODS' | 'DOCX' | 'XLSX';

export interface AttachFile {
  kind: 'AttachFile';
  object: string;
  title: string;
  sha256: Digest;
  bytes: number;
  type: FileType;
}
export type AttachmentContent = AttachFile | { kind: 'WithdrawAttachment'; attachment: string; reason: string };

export interface AttachmentView {
  id: string;
  title: Text;
  sha256: Digest;
  bytes: number;
  type: FileType;
  /** Its bytes can be had. */
  given: boolean;
  withdrawn?: { reason: Text; by: Signed };
  by: Signed;
}

/** How far a file has come; its type is known once all of it is there. */
export interface Upload {
  sha256: Digest;
  bytes: number;
  received: number;
  type?: FileType;
}

/** As the server bounds it. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** What a file dialog offers; the server looks at the bytes. */
export const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.txt,.odt,.ods,.docx,.xlsx';

/** Not with the other routes: the first page does not wait for them. */
export const uploads = {
  /** How far a file has come; nothing of it yet: undefined. */
  status: (sha256: Digest) =>
    client.get<Upload>(`api/uploads/${sha256}`).catch((error: unknown) => {
      if (error instanceof ProblemError && error.problem.status === 404) return undefined;
      throw error;
    }),
  part: (sha256: Digest, bytes: number, offset: number, part: Blob) => client.put<Upload>(`api/uploads/${sha256}?bytes=${bytes}&offset=${offset}`, part),
  giveUp: (sha256: Digest) => client.delete(`api/uploads/${sha256}`),
};
export const attachmentPath = (post: string, id: string) => `api/attachments/${encodeURIComponent(id)}?post=${encodeURIComponent(post)}`;
export const exportedFilesPath = (post: string) => `api/export/attachments?post=${encodeURIComponent(post)}`;

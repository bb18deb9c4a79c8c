// Files beside an object: mirrors org.entente.attachment and org.entente.view.AttachmentView.
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

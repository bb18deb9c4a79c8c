// Carries files over a line that is cut: kept on this device first, sent in parts, gone on with where the server
// says it got to, and only then is the act that names them queued. Beside the queue of acts, never in it: three
// quarters of an hour of a scan must not stand before a pause.
import type { AttachFile, FileType, Upload } from '../api/attachments';
import { isRetryable, isSignedOut, ProblemError, retryAfterMsOf, type Problem } from '../api/problem';
import type { Database, KeptFile } from '../store/database';

export interface CourierPorts {
  login: () => string | undefined;
  /** How far the server has it; nothing yet: undefined. */
  status: (sha256: string) => Promise<Upload | undefined>;
  part: (sha256: string, bytes: number, offset: number, part: Blob) => Promise<Upload>;
  giveUp: (sha256: string) => Promise<void>;
  /** All of it is there: its act is queued and the file forgotten, in one. */
  arrived: (file: KeptFile, type: FileType) => Promise<void>;
  exclusively: (work: () => Promise<void>) => Promise<void>;
  later: (ms: number, work: () => void) => void;
  changed: () => void;
  signedOut: () => void;
}

/** A second on a poor line; what is cut in the middle of a part is sent again. */
const FIRST_PART = 16 * 1024;
/** As the server bounds it. */
const SMALLEST_PART = 4 * 1024;
const LARGEST_PART = 256 * 1024;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

export class Courier {
  /** Bytes that are there, by file. */
  readonly received = new Map<string, number>();
  private size = FIRST_PART;
  private failures = 0;

  constructor(
    private readonly db: Database,
    private readonly ports: CourierPorts,
  ) {}

  /** Resolves once the file is on this device; sending goes on by itself. */
  async add(file: KeptFile): Promise<void> {
    await this.db.put('files', file, undefined, { durability: 'strict' });
    this.ports.changed();
    void this.send();
  }

  /** The signed-in person's files on their way, the oldest first. */
  async list(): Promise<KeptFile[]> {
    const login = this.ports.login();
    const all = (await this.db.getAll('files')).filter((file) => file.login === login);
    return all.sort((a, b) => a.madeAt.localeCompare(b.madeAt));
  }

  async giveUp(file: KeptFile): Promise<void> {
    await this.db.delete('files', file.id);
    this.received.delete(file.id);
    this.ports.changed();
    // What is left at the server goes there by itself.
    await this.ports.giveUp(contentOf(file).sha256).catch(() => undefined);
  }

  send(): Promise<void> {
    return this.ports.exclusively(async () => {
      for (;;) {
        const next = (await this.list()).find((file) => file.problem === undefined);
        if (!next || !(await this.sendOne(next))) return;
      }
    });
  }

  /** Whether the next file may be sent. */
  private async sendOne(file: KeptFile): Promise<boolean> {
    try {
      const type = await this.carry(file);
      if (type) await this.ports.arrived(file, type);
      this.received.delete(file.id);
      this.ports.changed();
      return true;
    } catch (error) {
      return this.fail(file, error);
    }
  }

  /** None: it was given up meanwhile. */
  private async carry(file: KeptFile): Promise<FileType | undefined> {
    const { sha256, bytes } = contentOf(file);
    let at = (await this.ports.status(sha256)) ?? { sha256, bytes, received: 0 };
    this.tell(file, at.received);
    while (at.type === undefined) {
      if (!(await this.db.get('files', file.id))) return undefined;
      const part = file.blob.slice(at.received, at.received + this.size);
      at = await this.ports.part(sha256, bytes, at.received, part);
      this.size = Math.min(this.size * 2, LARGEST_PART);
      this.failures = 0;
      this.tell(file, at.received);
    }
    return at.type;
  }

  private tell(file: KeptFile, received: number): void {
    this.received.set(file.id, received);
    this.ports.changed();
  }

  private async fail(file: KeptFile, error: unknown): Promise<boolean> {
    if (isSignedOut(error)) {
      this.ports.signedOut();
      return false;
    }
    // Another tab went on with it, or a part arrived whose answer did not: the server knows where.
    const elsewhere = error instanceof ProblemError && error.problem.code === 'upload-elsewhere';
    if (elsewhere || isRetryable(error)) {
      this.size = Math.max(SMALLEST_PART, Math.floor(this.size / 2));
      this.ports.later(retryAfterMsOf(error) ?? this.pause(), () => void this.send());
      return false;
    }
    await this.db.put('files', { ...file, problem: problemOf(error) });
    this.ports.changed();
    return true;
  }

  private pause(): number {
    return Math.min(FIRST_PAUSE_MS * 2 ** this.failures++, LONGEST_PAUSE_MS);
  }
}

export function contentOf(file: KeptFile): AttachFile {
  return file.act.content as AttachFile;
}

function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : { status: 0, code: 'client', title: '', detail: String(error) };
}

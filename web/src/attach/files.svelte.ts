// The files of this device on their way, for every screen; made when the first is asked for.
import { browserLock } from '../acts/outbox';
import { uploads, type FileType } from '../api/attachments';
import { here } from '../app/workplace.svelte';
import type { KeptFile } from '../store/database';
import { contentOf, Courier } from './courier';

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

class Files {
  /** How much has arrived is the server's to say: on a page just opened, nobody knows yet. */
  onTheirWay = $state.raw<readonly { file: KeptFile; received: number | undefined }[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly place = here();
  private readonly courier = new Courier(this.place.drafts, {
    login: () => this.place.session?.login,
    ...uploads,
    arrived: (file, type) => this.arrived(file, type),
    exclusively: browserLock('entente-files'),
    later: (ms, work) => {
      clearTimeout(this.timer);
      this.timer = setTimeout(work, ms);
    },
    changed: () => void this.read(),
    signedOut: () => (this.place.link = 'signed-out'),
  });

  constructor() {
    addEventListener('online', () => void this.courier.send());
    void this.read();
  }

  send(): void {
    void this.courier.send();
  }

  giveUp(file: KeptFile): Promise<void> {
    return this.courier.giveUp(file);
  }

  /** Takes a file of this device over: from here on it may be moved or removed there. */
  async attach(object: string, title: string, file: File): Promise<void> {
    const bytes = await file.arrayBuffer();
    const sha256 = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    // Its type is said by the server, which sees the bytes.
    const act = this.place.written({ kind: 'AttachFile', object, title, sha256, bytes: bytes.byteLength, type: 'PDF' });
    const login = this.place.session!.login;
    await this.courier.add({ id: act.id, login, act, blob: new Blob([bytes]), madeAt: new Date().toISOString() });
  }

  private async arrived(file: KeptFile, type: FileType): Promise<void> {
    await this.place.queueAct({ ...file.act, content: { ...contentOf(file), type } }, file.id);
  }

  private async read(): Promise<void> {
    const list = await this.courier.list();
    this.onTheirWay = list.map((file) => ({ file, received: this.courier.received.get(file.id) }));
  }
}

let files: Files | undefined;

export function filesHere(): Files {
  return (files ??= new Files());
}

/** Goes on with what an earlier page left. */
export function goOn(): void {
  filesHere().send();
}

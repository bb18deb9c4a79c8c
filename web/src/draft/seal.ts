// A sealed place: others are given a covering, the party keeps the true volumes in a file whose SHA-256 is the seal.
import type { Digest, Volume } from '../api/values';
import { coveringVolumes } from '../meet/covering';
import { FORMAT, MAX_VOLUMES, sameVolumes, volumesIn, type SealDraft } from './sealed';

const SALT_BYTES = 16;

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function digestOf(text: string): Promise<Digest> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/** The salt keeps anybody from trying out which places give this digest. */
export async function sealOf(volumes: readonly Volume[]): Promise<SealDraft> {
  const salt = hex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  const kept = JSON.stringify({ format: FORMAT, salt, volumes });
  return { seal: await digestOf(kept), kept, cover: coverOf(volumes) };
}

export const coverOf = (volumes: readonly Volume[]): Volume[] => coveringVolumes(volumes, MAX_VOLUMES);

export type Opened = { ok: true; volumes: Volume[]; covered: boolean } | { ok: false };

/** Whether a file is what the clause sealed; and what it says. */
export async function opened(text: string, seal: Digest, shown: readonly Volume[]): Promise<Opened> {
  const volumes = volumesIn(text);
  if (!volumes || (await digestOf(text)) !== seal) return { ok: false };
  return { ok: true, volumes, covered: sameVolumes(coverOf(volumes), shown) };
}

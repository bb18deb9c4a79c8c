// The read copy in memory: what every screen reads from. Filled only by `begin` and `take`.
import { SvelteMap } from 'svelte/reactivity';
import type { Delta } from '../api/routes';
import type { View, ViewKind, ViewOf } from '../api/views';
import { applyDelta, viewsOf, type CursorRow, type Database, type Scope } from './database';

const KINDS: ViewKind[] = [
  'TheatreView',
  'PartyView',
  'PostView',
  'PersonView',
  'SectorView',
  'PlanView',
  'OperationView',
  'ConflictView',
  'NoticeView',
  'ImmediateActionView',
];

export class ReadCopy {
  private readonly tables = new Map(KINDS.map((kind) => [kind, new SvelteMap<string, View>()]));
  private row = $state.raw<CursorRow | undefined>();
  private scope: Scope | undefined;

  constructor(private readonly db: Database) {}

  /** Shows what this browser already has for the scope. */
  async begin(scope: Scope): Promise<void> {
    this.scope = scope;
    const [views, row] = await Promise.all([viewsOf(this.db, scope), this.db.get('cursors', scope)]);
    if (this.scope !== scope) return;
    this.clear();
    for (const view of views) this.tables.get(view.kind)?.set(view.id, view);
    this.row = row;
  }

  /** Takes a delta over: on disk first, then on the screens. */
  async take(scope: Scope, delta: Delta, at: string): Promise<void> {
    const row = await applyDelta(this.db, scope, delta, at);
    if (this.scope !== scope) return;
    if (delta.full) this.clear();
    for (const { kind, id } of delta.gone) this.tables.get(kind)?.delete(id);
    for (const view of delta.objects) this.tables.get(view.kind)?.set(view.id, view);
    this.row = row;
  }

  end(): void {
    this.scope = undefined;
    this.row = undefined;
    this.clear();
  }

  all<K extends ViewKind>(kind: K): ViewOf<K>[] {
    return [...this.tables.get(kind)!.values()] as ViewOf<K>[];
  }

  find<K extends ViewKind>(kind: K, id: string | undefined): ViewOf<K> | undefined {
    return id === undefined ? undefined : (this.tables.get(kind)!.get(id) as ViewOf<K> | undefined);
  }

  /** Nothing was ever received for this scope. */
  get isNew(): boolean {
    return this.row === undefined;
  }

  get cursor(): string | undefined {
    return this.row?.cursor;
  }

  get head(): number {
    return this.row?.head ?? 0;
  }

  get heardAt(): string | undefined {
    return this.row?.at;
  }

  private clear(): void {
    for (const table of this.tables.values()) table.clear();
  }
}

// The read copy in memory: what every screen reads from. Filled only by `begin` and `take`.
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
  'StandingAuthorisationView',
  'MeetingView',
  'CommitmentView',
  'ForumView',
  'CadenceView',
  'DisputeView',
  'SuspensionView',
  'MeasurementView',
  'ReportView',
  'CivilianHarmView',
  'InquiryView',
];

/** The views of one kind; replaced whole when one changes, so that a screen redraws for its own kinds. */
class Table {
  views = $state.raw<ReadonlyMap<string, View>>(new Map());
}

export class ReadCopy {
  private readonly tables = new Map(KINDS.map((kind) => [kind, new Table()]));
  private row = $state.raw<CursorRow | undefined>();
  private scope: Scope | undefined;

  constructor(private readonly db: Database) {}

  /** Shows what this browser already has for the scope. */
  async begin(scope: Scope): Promise<void> {
    this.scope = scope;
    const [views, row] = await Promise.all([viewsOf(this.db, scope), this.db.get('cursors', scope)]);
    if (this.scope !== scope) return;
    this.fill(true, views, []);
    this.row = row;
  }

  /** Takes a delta over: on disk first, then on the screens. */
  async take(scope: Scope, delta: Delta, at: string): Promise<void> {
    const row = await applyDelta(this.db, scope, delta, at);
    if (this.scope !== scope) return;
    this.fill(delta.full, delta.objects, delta.gone);
    this.row = row;
  }

  end(): void {
    this.scope = undefined;
    this.row = undefined;
    this.fill(true, [], []);
  }

  all<K extends ViewKind>(kind: K): ViewOf<K>[] {
    return [...this.tables.get(kind)!.views.values()] as ViewOf<K>[];
  }

  find<K extends ViewKind>(kind: K, id: string | undefined): ViewOf<K> | undefined {
    return id === undefined ? undefined : (this.tables.get(kind)!.views.get(id) as ViewOf<K> | undefined);
  }

  /** Nothing was ever received for this scope. */
  get isNew(): boolean {
    return this.row === undefined;
  }

  /** What the first screen stands on is here; the rest is on its way. */
  get isPart(): boolean {
    return this.row?.more === true;
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

  private fill(anew: boolean, put: View[], gone: Delta['gone']): void {
    for (const [kind, table] of this.tables) {
      const added = put.filter((view) => view.kind === kind);
      const removed = gone.filter((one) => one.kind === kind);
      if (!anew && added.length === 0 && removed.length === 0) continue;
      const views = new Map(anew ? [] : table.views);
      for (const { id } of removed) views.delete(id);
      for (const view of added) views.set(view.id, view);
      table.views = views;
    }
  }
}

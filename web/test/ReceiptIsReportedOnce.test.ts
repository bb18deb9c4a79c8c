import { describe, expect, it } from 'vitest';
import type { NoticeView, ReceiptView, Signed } from '../src/api/views';
import { lateFor, newNotice } from '../src/draft/notice';
import { keyOf, reachedBy, reportsOf } from '../src/operation/receipts';

const post = { id: 'force.ops', party: 'force' };
const signed = {} as Signed;
const receipt = (fields: Partial<ReceiptView>): ReceiptView => ({ party: 'force', post: post.id, title: { fr: '', en: '' }, named: false, ...fields });
const notice = (id: string, fields: Partial<NoticeView> = {}): NoticeView =>
  ({ kind: 'NoticeView', id, owner: 'aid', category: 'HUMANITARIAN_SITE', receipts: [], ...fields }) as unknown as NoticeView;
const reports = (stage: 'DELIVERED' | 'READ', notices: NoticeView[], sent: string[] = []) =>
  reportsOf(stage, notices, post, new Set(sent)).map((one) => one.notices.join(' '));

describe('receipt of notices', () => {
  it('is reported to each notifier in one act', () => {
    expect(reports('DELIVERED', [notice('a'), notice('b', { owner: 'red' }), notice('c')])).toEqual(['a c', 'b']);
  });

  it('is not reported twice, whatever the record or this page has said already', () => {
    const read = notice('a', { receipts: [receipt({ read: signed })] });
    const delivered = notice('b', { receipts: [receipt({ delivered: signed })] });
    expect(reports('DELIVERED', [read, delivered, notice('c')], [keyOf('DELIVERED', post.id, 'c')])).toEqual([]);
    expect(reports('READ', [read, delivered])).toEqual(['b']);
    expect(reports('READ', [notice('d', { receipts: [receipt({ post: 'force.other', read: signed })] })])).toEqual(['d']);
  });

  it('is of others’ humanitarian notices only', () => {
    expect(reports('READ', [notice('own', { owner: 'force' }), notice('road', { category: 'MOVEMENT' })])).toEqual([]);
  });

  it('names no more than one act may', () => {
    const many = Array.from({ length: 130 }, (_, i) => notice(`n${i}`));
    expect(reportsOf('READ', many, post, new Set())[0]?.notices).toHaveLength(100);
  });

  it('shows the furthest stage reached', () => {
    expect([{}, { delivered: signed }, { delivered: signed, read: signed }, { acknowledged: signed }].map((one) => reachedBy(receipt(one)))).toEqual([
      'none',
      'delivered',
      'read',
      'acknowledged',
    ]);
  });
});

describe('a humanitarian notice given late', () => {
  const now = new Date('2021-10-18T06:00:00Z');
  const times = { leadHours: 48, emergencyLeadHours: 24 };
  const draft = newNotice(true, 'HUMANITARIAN_SITE', now);
  it('is told how long beforehand the charter asks for', () => {
    expect(lateFor(draft, '2021-10-20T05:59:00Z', times, now)).toBe(48);
    expect(lateFor(draft, '2021-10-20T06:00:00Z', times, now)).toBeUndefined();
    expect(lateFor({ ...draft, emergency: true }, '2021-10-19T05:00:00Z', times, now)).toBe(24);
    expect(lateFor({ ...draft, emergency: true }, '2021-10-20T05:00:00Z', times, now)).toBeUndefined();
    expect(lateFor(newNotice(true, 'MOVEMENT', now), '2021-10-18T07:00:00Z', times, now)).toBeUndefined();
  });
});

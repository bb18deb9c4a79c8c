// Views of an invented exercise week, in the shapes of docs/design/http-api.md: enough that every state
// and every screen has something to show without a node. Persons and operations are fictional.
import { createHash, randomUUID } from 'node:crypto';

export const NOW = '2021-10-18T14:07:00Z';
const digest = (text) => createHash('sha256').update(text).digest('hex');
const id = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = (lat, lon) => ({ latE7: Math.round(lat * 1e7), lonE7: Math.round(lon * 1e7) });
const ring = (...pairs) => [...pairs, pairs[0]].map(([lat, lon]) => at(lat, lon));
const polygon = (...pairs) => ({ kind: 'Polygon', rings: [ring(...pairs)] });
const corridor = (widthMetres, ...pairs) => ({ kind: 'Corridor', line: pairs.map(([lat, lon]) => at(lat, lon)), widthMetres });
const circle = (lat, lon, radiusMetres) => ({ kind: 'Circle', centre: at(lat, lon), radiusMetres });
const ground = { lowMetres: 0, highMetres: 500, datum: 'AGL' };
const volume = (area, from, to, band = ground) => ({ area, band, window: to ? { from, to } : { from } });

const PARTIES = [
  ['mli', 'République du Mali / FAMa', 'Republic of Mali / FAMa', 'HOST_NATION', 'APPROVAL'],
  ['barkhane', 'Force Barkhane', 'Barkhane force', 'PARTNER_FORCE', 'APPROVAL'],
  ['takuba', 'Task Force Takuba', 'Task Force Takuba', 'PARTNER_FORCE', 'APPROVAL'],
  ['minusma', 'MINUSMA', 'MINUSMA', 'UN_MISSION', 'NOTIFICATION'],
  ['g5s', 'Force conjointe du G5 Sahel', 'G5 Sahel joint force', 'REGIONAL_FORCE', 'APPROVAL'],
  ['ocha', 'Coordination humanitaire', 'Humanitarian coordination', 'HUMANITARIAN', 'NOTIFICATION'],
];
const POSTS = {
  'mli.com-est': ['Commandant du théâtre Est', 'Theatre commander East', 'colonel Oumar Sangho'],
  'mli.j3': ['J3, conduite et planification', 'J3, operations and plans', 'commandant Adama Kéita'],
  'barkhane.j5': ['Bureau plans (J5)', 'Plans branch (J5)', 'lieutenant-colonel Hélène Maurin'],
  'takuba.ops': ['Officier opérations', 'Operations officer', 'major Kristjan Saar'],
  'minusma.jco': ['Cellule de coordination', 'Coordination cell', 'major Ama Boateng'],
  'ocha.access': ['Chargée d’accès', 'Access officer', 'Fatoumata Dicko'],
};
const partyOf = (post) => post.split('.')[0];

let sequence = 40;
function signed(post, when) {
  const [fr, en, person] = POSTS[post];
  sequence += 1;
  return { party: partyOf(post), post, title: { fr, en }, person, seq: sequence, at: when };
}

const HOST_ACTS = ['ApproveOperation', 'ReturnOperation', 'RefuseOperation', 'SuspendApproval', 'LiftSuspension', 'WithdrawApproval', 'ReconfirmOperation', 'AddConsulted', 'SettleConflict', 'AcknowledgeConflict', 'AnswerNotice', 'AnswerImmediateAction', 'RaiseObjection', 'PausePart', 'ResumePart', 'ApproveStandingAuthorisation', 'RefuseStandingAuthorisation', 'SuspendStandingAuthorisation', 'ResumeStandingAuthorisation', 'WithdrawStandingAuthorisation'];
const LEAD_ACTS = ['ProposeOperation', 'ReviseOperation', 'WithdrawOperation', 'TakePosition', 'SignConditions', 'StartOperation', 'PausePart', 'ResumePart', 'ReportDisengagement', 'CloseOperation', 'RaiseObjection', 'ChangeRelease', 'AcknowledgeConflict', 'ProposeArrangement', 'SignArrangement', 'EndorseSettlement', 'GiveNotice', 'AnswerNotice', 'EndNotice', 'DeclareImmediateAction', 'EndImmediateAction', 'ProposeStandingAuthorisation', 'GiveMovementNotice'];

export const ACCOUNTS = {
  sangho: { posts: ['mli.com-est', 'mli.j3'] },
  maurin: { posts: ['barkhane.j5'] },
  saar: { posts: ['takuba.ops'] },
  boateng: { posts: ['minusma.jco'] },
  dicko: { posts: ['ocha.access'] },
};

export function sessionOf(login) {
  const posts = ACCOUNTS[login].posts.map((post) => ({
    id: post,
    party: partyOf(post),
    title: { fr: POSTS[post][0], en: POSTS[post][1] },
    capacity: 'HOLDER',
    acts: post === 'mli.com-est' ? HOST_ACTS : LEAD_ACTS,
  }));
  return { login, administrator: false, person: `${partyOf(posts[0].id)}.${login}`, locale: 'fr', posts, theatre: 'mali', head: 60, now: NOW, custody: 'NODE' };
}

const name = (fr, en) => ({ fr, en });
const views = [];
views.push({
  kind: 'TheatreView',
  id: 'mali',
  name: name('Mali', 'Mali'),
  host: 'mli',
  deadlines: { positionHours: 24, arrangementHours: 24, decisionHours: 48, approvalValidityHours: 168 },
  consultedLevel: 'FULL',
  articles: {
    legalEffect: 'Ne crée aucune obligation au-delà des instruments en vigueur.',
    retention: 'Dix ans.',
    erasure: 'Par deux fonctions de la partie.',
    marking: 'DIFFUSION RESTREINTE — TERRITOIRE MALI',
    exit: 'Préavis de trente jours.',
  },
});
for (const [party, fr, en, partyKind, regime] of PARTIES) {
  const contingents = party === 'takuba' ? [{ id: 'takuba.est', name: name('Estonie', 'Estonia'), nation: 'EST' }, { id: 'takuba.swe', name: name('Suède', 'Sweden'), nation: 'SWE' }] : [];
  views.push({ kind: 'PartyView', id: party, name: name(fr, en), partyKind, regime, rules: [], contingents });
}
for (const [post, [fr, en, person]] of Object.entries(POSTS)) {
  views.push({
    kind: 'PostView',
    id: post,
    party: partyOf(post),
    title: name(fr, en),
    deciding: post === 'mli.com-est',
    custody: 'NODE',
    holders: post === 'mli.com-est' ? [{ appointment: id(900), person: 'mli.sangho', name: person, capacity: 'HOLDER', during: { from: '2021-08-01T00:00:00Z' }, confirmed: true, appointedBy: 'mli.j3' }] : [],
  });
}
views.push({
  kind: 'PlanView',
  id: 'plan',
  name: name('Plan intégré', 'Integrated plan'),
  lines: [
    { name: name('Sécurité', 'Security'), objectives: [{ id: 'securite.axes', name: name('Rouvrir les axes Sévaré–Gao', 'Reopen the Sévaré–Gao axes') }, { id: 'securite.presence', name: name('Présence dans le Liptako', 'Presence in the Liptako') }] },
    { name: name('Gouvernance', 'Governance'), objectives: [{ id: 'gouvernance.retour', name: name('Retour des services', 'Return of services') }] },
  ],
});
views.push({ kind: 'SectorView', id: 'est', name: name('Secteur Est', 'Sector East'), area: polygon([14.5, -1], [20, -1], [20, 3.5], [14.5, 3.5]), owner: 'mli' });

const KINDS = ['PURPOSE', 'SPACE_TIME', 'FORCES', 'MEANS', 'LIAISON', 'POPULATION'];
function clauses(key, { purpose, objective, category, volumes, forces, means, liaison, population, withheld = [] }) {
  const content = {
    PURPOSE: { text: purpose, ...(objective ? { objective } : {}) },
    SPACE_TIME: { category, volumes },
    FORCES: { elements: forces },
    MEANS: means ? { text: means } : {},
    LIAISON: liaison ? { text: liaison } : {},
    POPULATION: population ? { text: population } : {},
  };
  return KINDS.map((clause) => {
    const base = { clause, digest: digest(`${key}/${clause}`), withheld: withheld.includes(clause), volumes: [], elements: [] };
    return withheld.includes(clause) ? base : { ...base, ...content[clause] };
  });
}
function version(key, number, state, by, content, decision) {
  const from = content.volumes.map((one) => one.window.from).sort()[0];
  const to = content.volumes.map((one) => one.window.to).sort().at(-1);
  return { number, digest: digest(`${key}/v${number}`), state, by, window: { from, to }, clauses: clauses(`${key}/v${number}`, content), ...(decision ? { decision } : {}) };
}
function operation(n, fields) {
  const view = {
    kind: 'OperationView',
    id: id(n),
    reference: `OP-2021-${String(n).padStart(4, '0')}`,
    level: 'FULL',
    exercise: true,
    supporting: [],
    versions: [{ number: fields.latest?.number ?? 1, digest: fields.latest?.digest ?? digest(`op${n}`), state: fields.latest?.state ?? 'PROPOSED', at: '2021-10-16T09:00:00Z' }],
    consulted: [],
    positions: [],
    pauses: [],
    objections: [],
    withheld: [],
    mayWiden: [],
    throughHostCell: false,
    worstDegree: 0,
    ...fields,
  };
  views.push(view);
  return view;
}
const consulted = (party, causes, late = false) => ({ party, causes, deadline: late ? '2021-10-18T09:00:00Z' : '2021-10-19T09:00:00Z', late });
const position = (post, clause, stance, confirmed, reason) => ({ party: partyOf(post), clause, stance, confirmed, by: signed(post, '2021-10-17T16:20:00Z'), ...(reason ? { reason } : {}) });
const decision = (word, more = {}) => ({ word, by: signed('mli.com-est', '2021-10-17T18:00:00Z'), asOf: 52, conditions: [], silent: [], withoutKnowledgeOf: [], ...more });
const approved = (window, more = {}) => decision('APPROVED', { window, validUntil: '2021-10-24T18:00:00Z', awarenessRoot: digest('aware'), ...more });

const convoyWindow = { from: '2021-10-18T04:00:00Z', to: '2021-10-21T18:00:00Z' };
const convoy = {
  purpose: 'Ravitailler Gossi et Gao et montrer que l’axe est ouvert.',
  objective: 'securite.axes',
  category: 'MOVEMENT',
  volumes: [
    volume(corridor(4000, [14.53, -4.1], [15.08, -2.22], [15.28, -1.7]), convoyWindow.from, '2021-10-19T18:00:00Z'),
    volume(corridor(4000, [15.28, -1.7], [15.82, -1.3], [16.27, -0.05]), '2021-10-19T04:00:00Z', '2021-10-20T18:00:00Z'),
    volume(corridor(4000, [16.27, -0.05], [15.66, 0.5], [15.3, 0.62]), '2021-10-20T06:00:00Z', convoyWindow.to),
  ],
  forces: [{ party: 'mli', unit: '2e bataillon, escorte', personnel: 180 }],
  means: '40 camions, 14 véhicules d’escorte.',
  liaison: 'Points toutes les 4 h au PC de Sévaré.',
  population: 'Marchés de Gossi et Hombori évités le matin.',
};
const convoyOp = operation(1, {
  lead: 'mli',
  state: 'ACTIVE',
  title: 'Convoi logistique Sévaré – Gossi – Gao – Ansongo',
  latest: version('convoy', 1, 'APPROVED', signed('mli.j3', '2021-10-15T08:00:00Z'), convoy, approved(convoyWindow)),
  consulted: [consulted('barkhane', ['OVERLAP']), consulted('minusma', ['SECTOR'])],
  positions: [position('minusma.jco', 'SPACE_TIME', 'NOTED', true)],
  conduct: { word: 'ACTIVE', at: '2021-10-18T04:10:00Z' },
  worstDegree: 2,
});
const recon = {
  purpose: 'Reconnaître les abords du fleuve avant la décrue.',
  objective: 'securite.presence',
  category: 'GROUND_MANOEUVRE',
  volumes: [volume(polygon([15.9, -0.2], [15.95, 0.6], [15.1, 0.85], [14.95, 0.3]), '2021-10-20T06:00:00Z', '2021-10-22T18:00:00Z')],
  forces: [
    { party: 'barkhane', unit: 'Sous-groupement léger', personnel: 120 },
    { party: 'mli', unit: 'Unité de reconnaissance', personnel: 45 },
  ],
  means: '30 véhicules légers, un hélicoptère de manœuvre en alerte à Gao.',
  liaison: 'Détachement de liaison au PC du théâtre Est, compte rendu toutes les 6 heures.',
  population: 'Villages d’Ansongo et Labbezanga prévenus par les autorités locales ; aucun passage aux heures de prière.',
};
const reconOp = operation(2, {
  lead: 'barkhane',
  supporting: ['mli'],
  state: 'PROPOSED',
  title: 'Reconnaissance Ansongo – Labbezanga',
  latest: version('recon', 2, 'PROPOSED', signed('barkhane.j5', '2021-10-17T09:00:00Z'), recon),
  versions: [
    { number: 1, digest: digest('recon/v1'), state: 'RETURNED', at: '2021-10-16T09:00:00Z' },
    { number: 2, digest: digest('recon/v2'), state: 'PROPOSED', at: '2021-10-17T09:00:00Z' },
  ],
  consulted: [consulted('takuba', ['HOST_ADDED']), consulted('minusma', ['SECTOR'], true), consulted('g5s', ['HOST_ADDED'])],
  positions: [
    position('takuba.ops', 'PURPOSE', 'FAVOURABLE', true),
    position('takuba.ops', 'SPACE_TIME', 'UNFAVOURABLE', false, 'La zone nord touchait notre patrouille du 20.'),
    position('takuba.ops', 'MEANS', 'RESERVED', true, 'Prévenir avant tout vol sous 500 m près de Ménaka.'),
  ],
  release: { grants: [{ party: 'takuba', posts: [], level: 'FULL' }, { party: 'ocha', posts: [], level: 'AREA', opensAt: '2021-10-20T00:00:00Z' }] },
  throughHostCell: true,
  worstDegree: 4,
});
const patrol = (purpose, area, from, to, party, more = {}) => ({ purpose, category: 'GROUND_MANOEUVRE', volumes: [volume(area, from, to)], forces: [{ party, unit: 'Patrouille', personnel: 60 }], means: 'Véhicules légers.', liaison: 'VHF, toutes les deux heures.', population: 'Sans effet attendu.', ...more });
operation(3, {
  lead: 'takuba',
  supporting: ['mli'],
  state: 'ACTIVE',
  title: 'Patrouille conjointe autour de Ménaka',
  latest: version('menaka', 1, 'APPROVED', signed('takuba.ops', '2021-10-15T09:00:00Z'), patrol('Présence aux puits.', circle(15.92, 2.4, 25000), '2021-10-17T06:00:00Z', '2021-10-20T18:00:00Z', 'takuba'), approved({ from: '2021-10-17T06:00:00Z', to: '2021-10-20T18:00:00Z' }, { conditions: [{ duty: 'Compte rendu quotidien à 18 h au PC du théâtre Est.' }], silent: ['g5s'] })),
  consulted: [consulted('g5s', ['HOST_ADDED'], true)],
  pauses: [{ party: 'takuba', contingent: 'takuba.est', reason: 'Panne radio ; le contingent attend la relève.', by: signed('takuba.ops', '2021-10-18T11:00:00Z') }],
  conduct: { word: 'ACTIVE', at: '2021-10-17T06:30:00Z' },
});
operation(4, {
  lead: 'minusma',
  state: 'APPROVED',
  title: 'Couloir aérien Gao – Kidal',
  latest: version('air', 1, 'APPROVED', signed('minusma.jco', '2021-10-15T12:00:00Z'), { ...patrol('Relève de Kidal.', corridor(18000, [16.27, -0.05], [18.44, 1.41]), '2021-10-19T05:00:00Z', '2021-10-19T17:00:00Z', 'minusma'), category: 'AIR_CORRIDOR', volumes: [volume(corridor(18000, [16.27, -0.05], [18.44, 1.41]), '2021-10-19T05:00:00Z', '2021-10-19T17:00:00Z', { lowMetres: 3000, highMetres: 4500, datum: 'AMSL' })] }, approved({ from: '2021-10-19T05:00:00Z', to: '2021-10-19T17:00:00Z' })),
});
operation(6, {
  lead: 'mli',
  supporting: ['barkhane', 'minusma'],
  state: 'CONDITIONS_OFFERED',
  title: 'Reprise de l’emprise de Tessalit',
  latest: version('tessalit', 1, 'CONDITIONS_OFFERED', signed('mli.j3', '2021-10-16T08:00:00Z'), patrol('Prendre la suite des partenaires sur l’emprise.', circle(20.2, 1.0, 12000), '2021-10-22T06:00:00Z', '2021-10-24T18:00:00Z', 'mli'), decision('CONDITIONS_OFFERED', { conditions: [{ duty: 'Inventaire contradictoire signé avant tout départ.' }, { window: { from: '2021-10-22T06:00:00Z', to: '2021-10-23T18:00:00Z' } }], validUntil: '2021-10-24T18:00:00Z', awarenessRoot: digest('t') })),
});
operation(7, {
  lead: 'g5s',
  state: 'RETURNED',
  title: 'Contrôle de zone, fuseau Centre',
  latest: version('g5', 1, 'RETURNED', signed('takuba.ops', '2021-10-16T08:00:00Z'), patrol('Contrôle de la frontière.', polygon([14.2, 0.1], [14.6, 0.4], [14.3, 0.9], [13.9, 0.5]), '2021-10-23T06:00:00Z', '2021-10-25T18:00:00Z', 'g5s'), decision('RETURNED', { reason: 'Décaler la zone au sud du fleuve et préciser la liaison.' })),
});
operation(8, { lead: 'barkhane', state: 'REFUSED', title: 'Héliportage à In Delimane', latest: version('heli', 1, 'REFUSED', signed('barkhane.j5', '2021-10-15T07:00:00Z'), patrol('Appui.', circle(15.85, 1.83, 8000), '2021-10-19T06:00:00Z', '2021-10-19T12:00:00Z', 'barkhane'), decision('REFUSED', { reason: 'Une distribution alimentaire est notifiée à cet endroit.' })) });
operation(9, { lead: 'minusma', state: 'CLOSED', title: 'Escorte vers Ber', latest: version('ber', 1, 'APPROVED', signed('minusma.jco', '2021-10-10T07:00:00Z'), patrol('Escorte.', corridor(3000, [16.77, -3.0], [16.83, -2.53]), '2021-10-12T06:00:00Z', '2021-10-13T12:00:00Z', 'minusma'), approved({ from: '2021-10-12T06:00:00Z', to: '2021-10-13T12:00:00Z' })), conduct: { word: 'CLOSED', at: '2021-10-14T09:00:00Z', report: 'Sans incident.' } });
operation(10, { lead: 'takuba', state: 'OVERDUE', title: 'Patrouille Anderamboukane', latest: version('ander', 1, 'APPROVED', signed('takuba.ops', '2021-10-13T07:00:00Z'), patrol('Présence.', circle(15.43, 3.02, 15000), '2021-10-15T06:00:00Z', '2021-10-18T06:00:00Z', 'takuba'), approved({ from: '2021-10-15T06:00:00Z', to: '2021-10-18T06:00:00Z' })), conduct: { word: 'ACTIVE', at: '2021-10-15T06:30:00Z' } });
operation(11, { lead: 'g5s', level: 'EXISTENCE', state: 'APPROVED', latest: undefined, versions: [] });
operation(12, { lead: 'barkhane', level: 'AREA', state: 'SUSPENDED', latest: { number: 1, digest: digest('susp'), state: 'APPROVED', window: { from: '2021-10-18T06:00:00Z', to: '2021-10-19T06:00:00Z' }, clauses: clauses('susp', { category: 'GROUND_MANOEUVRE', volumes: [volume(circle(17.2, 0.4, 20000), '2021-10-18T06:00:00Z', '2021-10-19T06:00:00Z')], forces: [] }).filter((clause) => clause.clause === 'SPACE_TIME') }, versions: [] });

const side = (op, owner, category, inForce, present = false) => ({ subject: op.id, kind: 'OPERATION', reference: op.reference, owner, category, role: 'OCCUPIES', spaceTime: digest(op.id), inForce, present });
views.push({
  kind: 'ConflictView',
  id: digest('c1').slice(0, 32),
  newcomer: side(reconOp, 'barkhane', 'GROUND_MANOEUVRE', false),
  earlier: side(convoyOp, 'mli', 'MOVEMENT', true, true),
  degree: 2,
  listedDegree: 2,
  raised: [],
  rule: 'AGREE',
  live: true,
  settled: false,
  blocking: true,
  overlaps: [{ newcomerVolume: 0, earlierVolume: 2, adjacent: false, region: ring([15.93, 0.27], [15.64, 0.52], [15.3, 0.64], [15.3, 0.6], [15.63, 0.48], [15.93, 0.2]).slice(0, -1), areaM2: 289_000_000, band: ground, window: { from: '2021-10-20T06:00:00Z', to: '2021-10-21T18:00:00Z' } }],
  acknowledgements: [signed('barkhane.j5', '2021-10-17T09:30:00Z')],
  arrangements: [{ id: id(700), terms: 'La reconnaissance reste à l’est du fleuve jusqu’au passage du dernier camion, annoncé sur le réseau commun.', proposedBy: signed('barkhane.j5', '2021-10-17T10:00:00Z') }],
  endorsements: [],
  openedAt: '2021-10-17T09:00:00Z',
  arrangementDeadline: '2021-10-18T12:00:00Z',
});
const notice = (n, fields) => {
  const view = { kind: 'NoticeView', id: id(n), reference: `NT-2021-${String(n).padStart(4, '0')}`, level: 'FULL', regime: 'NOTIFICATION', exercise: true, state: 'NOTIFIED', volumes: [], replies: [], shortNotice: false, opensOnReading: false, receipts: [], throughHostCell: false, protectedSite: false, worstDegree: 0, at: '2021-10-16T10:00:00Z', ...fields };
  views.push(view);
  return view;
};
const hospital = notice(20, { owner: 'ocha', category: 'NO_FIRE_AREA', title: 'Hôpital d’Ansongo', text: 'Zone d’interdiction de feux autour de l’hôpital, demandée jusqu’au 25.', volumes: [volume(circle(15.66, 0.5, 3000), '2021-10-15T00:00:00Z', '2021-10-25T00:00:00Z')], replies: [{ answer: 'ACKNOWLEDGED', by: signed('mli.com-est', '2021-10-16T12:00:00Z') }], worstDegree: 4 });
notice(21, { owner: 'ocha', category: 'HUMANITARIAN_MOVEMENT', title: 'Distribution alimentaire à Gossi', text: 'Trois camions, arrivée vers 9 h.', volumes: [volume(circle(15.82, -1.3, 4000), '2021-10-19T06:00:00Z', '2021-10-20T18:00:00Z')] });
const reached = (post, party, title, stages, named = true) => ({ party, post, title: { fr: title, en: title }, named, ...Object.fromEntries(stages.map((stage, i) => [stage, signed(post, `2021-10-16T1${i + 1}:05:00Z`)])) });
notice(23, {
  owner: 'ocha', category: 'HUMANITARIAN_SITE', title: 'Centre de santé d’Ansongo', text: 'Quarante lits, groupe électrogène la nuit.', regime: 'INFORMATION', state: 'NOTICE_EXPIRED', shortNotice: true, urgency: 'EMERGENCY', at: '2021-10-15T02:00:00Z',
  volumes: [volume(circle(15.67, 0.51, 800), '2021-10-15T10:00:00Z', '2021-10-18T06:00:00Z')],
  receipts: [reached('mli.com-est', 'mli', 'Commandement Est', ['delivered', 'read', 'acknowledged']), reached('barkhane.j5', 'barkhane', 'J5', ['delivered', 'read']), reached('takuba.ops', 'takuba', 'Opérations', ['delivered'], false), reached('minusma.jco', 'minusma', 'JCO', [], false)],
});
notice(22, { owner: 'minusma', category: 'MOVEMENT', title: 'Patrouille logistique Gao', regime: 'NOTIFICATION', state: 'ENDED', volumes: [volume(circle(16.27, -0.05, 9000), '2021-10-14T06:00:00Z', '2021-10-14T18:00:00Z')], ending: { reason: 'Rentrée à la base.', at: '2021-10-14T17:40:00Z' } });
views.push({
  kind: 'ConflictView',
  id: digest('c2').slice(0, 32),
  newcomer: side(reconOp, 'barkhane', 'GROUND_MANOEUVRE', false),
  earlier: { subject: hospital.id, kind: 'NOTICE', reference: hospital.reference, owner: 'ocha', category: 'NO_FIRE_AREA', role: 'RESTRICTS', spaceTime: digest('h'), inForce: true, present: true },
  degree: 4,
  listedDegree: 4,
  raised: [],
  rule: 'FORBIDDEN',
  live: true,
  settled: false,
  blocking: true,
  overlaps: [{ newcomerVolume: 0, earlierVolume: 0, adjacent: false, region: [], areaM2: 28_000_000, window: { from: '2021-10-20T06:00:00Z', to: '2021-10-22T18:00:00Z' } }],
  acknowledgements: [],
  arrangements: [],
  endorsements: [],
  openedAt: '2021-10-17T09:00:00Z',
  arrangementDeadline: '2021-10-19T09:00:00Z',
});
// Settled by an arrangement that both leads signed: it stands on the printed order.
views.push({
  kind: 'ConflictView',
  id: digest('c3').slice(0, 32),
  newcomer: side(convoyOp, 'mli', 'MOVEMENT', true, true),
  earlier: side({ id: id(4), reference: 'OP-2021-0004' }, 'minusma', 'AIR_CORRIDOR', true),
  degree: 2,
  listedDegree: 2,
  raised: [],
  rule: 'AGREE',
  live: true,
  settled: true,
  blocking: false,
  overlaps: [{ newcomerVolume: 0, earlierVolume: 0, adjacent: false, region: [], areaM2: 12_000_000, band: ground, window: { from: '2021-10-19T05:00:00Z', to: '2021-10-19T17:00:00Z' } }],
  acknowledgements: [],
  arrangements: [{ id: id(701), terms: 'Aucun vol sous 3 000 m au-dessus de la route de 0500Z à 0900Z le 19.', proposedBy: signed('minusma.jco', '2021-10-16T10:00:00Z'), signedBy: signed('mli.j3', '2021-10-16T15:00:00Z') }],
  endorsements: [],
  openedAt: '2021-10-16T09:00:00Z',
  arrangementDeadline: '2021-10-17T09:00:00Z',
});
views.push({ kind: 'ImmediateActionView', id: id(30), reference: 'AI-2021-0030', level: 'FULL', owner: 'takuba', exercise: true, reasonKind: 'RESCUE', state: 'UNDER_WAY', category: 'GROUND_MANOEUVRE', volumes: [volume(circle(15.75, 2.1, 6000), '2021-10-18T13:20:00Z')], text: 'Véhicule accidenté, deux blessés ; évacuation vers Ménaka.', replies: [], throughHostCell: false, worstDegree: 1, at: '2021-10-18T13:22:00Z' });

const standing = (n, fields) =>
  views.push({ kind: 'StandingAuthorisationView', id: id(n), reference: `AP-2021-${String(n).padStart(4, '0')}`, level: 'FULL', owner: 'barkhane', exercise: true, categories: ['MOVEMENT'], ceiling: { atOnce: 2, personnel: 60 }, envelope: digest(`envelope ${n}`), underWay: [], at: '2021-10-12T08:00:00Z', proposedBy: signed('barkhane.j5', '2021-10-12T08:00:00Z'), ...fields });
standing(40, { state: 'APPROVED', title: 'Ravitaillement Gao – Ansongo', zones: [{ area: corridor(4000, [16.27, -0.05], [15.97, 0.28], [15.66, 0.5]), band: ground }], validity: { from: '2021-10-12T00:00:00Z', to: '2021-11-12T00:00:00Z' }, conditions: 'De jour seulement ; la cellule de Gao est prévenue par radio au départ.', decidedBy: signed('mli.com-est', '2021-10-13T09:00:00Z'), underWay: [id(41)] });
standing(42, { state: 'PROPOSED', owner: 'takuba', title: 'Relève de Ménaka', zones: [{ area: corridor(3000, [15.92, 2.4], [15.43, 3.02]), band: ground }, { area: circle(15.92, 2.4, 5000), band: ground }], validity: { from: '2021-10-20T00:00:00Z', to: '2021-12-20T00:00:00Z' }, conditions: 'Un seul convoi à la fois.', ceiling: { atOnce: 1, personnel: 40 }, proposedBy: signed('takuba.ops', '2021-10-17T15:00:00Z') });
standing(43, { state: 'SUSPENDED', owner: 'mli', title: 'Liaison Sévaré – Douentza', zones: [{ area: corridor(4000, [14.53, -4.1], [15.0, -2.95]), band: ground }], validity: { from: '2021-10-01T00:00:00Z', to: '2021-10-31T00:00:00Z' }, conditions: 'Escorte de deux véhicules.', decidedBy: signed('mli.com-est', '2021-10-17T18:00:00Z'), reason: 'Engin explosif signalé sur la route.', proposedBy: signed('mli.j3', '2021-09-28T08:00:00Z') });
notice(41, { owner: 'barkhane', category: 'MOVEMENT', regime: 'APPROVAL', under: id(40), title: 'Six camions, Gao vers Ansongo', text: 'Six camions, Gao vers Ansongo', volumes: [volume(corridor(4000, [16.27, -0.05], [15.97, 0.28], [15.66, 0.5]), '2021-10-18T06:00:00Z', '2021-10-18T18:00:00Z')], at: '2021-10-18T05:40:00Z', worstDegree: 1 });

// Rendezvous and promises, one of each state that is told apart.
const meeting = (n, fields) => views.push({ kind: 'MeetingView', id: id(n), reference: `RE-2021-${String(n).padStart(4, '0')}`, level: 'FULL', owner: 'mli', exercise: true, state: 'PLANNED', parties: [], agenda: [], participants: [], languages: ['fr'], interpreter: false, dates: [], attendance: [], statements: [], minutes: [], at: '2021-10-12T08:00:00Z', ...fields });
meeting(50, { state: 'TOOK_PLACE', title: 'Commission mixte de suivi', window: { from: '2021-10-14T09:00:00Z', to: '2021-10-14T12:00:00Z' }, parties: ['mli', 'barkhane', 'takuba'], attendance: [{ during: { from: '2021-10-14T09:00:00Z', to: '2021-10-14T12:00:00Z' }, there: [{ party: 'mli', post: 'mli.j3', title: name('J3', 'J3') }, { party: 'barkhane', post: 'barkhane.j5', title: name('J5', 'J5') }], by: signed('mli.j3', '2021-10-14T13:00:00Z') }] });
meeting(51, { title: 'Commission mixte de suivi', window: { from: '2021-10-21T09:00:00Z', to: '2021-10-21T12:00:00Z' }, parties: ['mli', 'barkhane', 'takuba', 'minusma'] });
meeting(52, { state: 'CANCELLED', owner: 'minusma', title: 'Point de sécurité de Gao', window: { from: '2021-10-19T08:00:00Z', to: '2021-10-19T09:00:00Z' }, parties: ['minusma', 'ocha'], cancelled: { reason: 'Vol annulé.', by: signed('minusma.jco', '2021-10-18T07:00:00Z') } });
meeting(53, { level: 'EXISTENCE', owner: 'g5s', parties: [] });
const promise = (n, fields) => views.push({ kind: 'CommitmentView', id: id(n), reference: `EN-2021-${String(n).padStart(4, '0')}`, level: 'FULL', ower: 'barkhane', exercise: true, attributed: false, state: 'OPEN', late: false, beneficiary: 'mli', claims: [], at: '2021-10-10T08:00:00Z', ...fields });
promise(60, { text: 'Remettre le plan des emprises de Tessalit.', due: '2021-10-15T18:00:00Z', late: true, objective: 'gouvernance.retour' });
promise(61, { ower: 'mli', beneficiary: 'minusma', text: 'Désigner un officier de liaison à Kidal.', due: '2021-10-29T18:00:00Z', objective: 'securite.presence' });
promise(62, { ower: 'takuba', text: 'Partager le calendrier des relèves.', due: '2021-10-13T12:00:00Z', state: 'KEPT' });

export { views, reconOp };

export function entries() {
  const kinds = ['AdoptCharter', 'CreatePost', 'PublishPlan', 'PublishMatrix', 'ProposeOperation', 'TakePosition', 'ApproveOperation', 'StartOperation', 'GiveNotice', undefined, 'ReturnOperation', 'ReviseOperation', 'AcknowledgeConflict', 'ProposeArrangement', 'PausePart', 'DeclareImmediateAction'];
  return Array.from({ length: 60 }, (_, i) => {
    const kind = i === 0 ? 'AdoptCharter' : kinds[(i * 7) % kinds.length];
    const when = new Date(Date.parse('2021-10-14T08:00:00Z') + i * 5_400_000).toISOString();
    if (kind === undefined) return { seq: i + 1, at: when };
    const post = Object.keys(POSTS)[i % 6];
    return { seq: i + 1, at: when, kind, subject: kind === 'AdoptCharter' ? undefined : reconOp.id, by: signed(post, when) };
  });
}

export function answerTo(act, seq) {
  return { id: act.id ?? randomUUID(), seq, at: NOW, reference: act.content?.kind === 'ProposeOperation' ? `OP-2021-00${seq}` : undefined, conflicts: [], throughHostCell: false };
}
